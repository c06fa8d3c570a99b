/** Clients one after the other with a program that is slow, or that is started for each of them. */
export const FEW = 3;
/** Milliseconds after which an answer is late, for a program with which everything takes long. */
export const SLOW = 150;
