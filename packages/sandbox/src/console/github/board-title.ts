/** The board that Comity keeps. */
export const boardTitle = "Conduct cases";
