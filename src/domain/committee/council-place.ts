/** What follows the case repository's name in that of the council's own, which is for appointments alone. */
export const councilSuffix = "council";
