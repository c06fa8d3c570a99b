/** How the command line tool was called: in the folder of a clone, or from anywhere. */
export const TOOL = process.env['npm_command'] === 'exec' ? 'npx assay' : 'assay';
