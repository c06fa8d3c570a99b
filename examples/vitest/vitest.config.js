// Only because this folder lies in one that has another configuration.
export default {};
