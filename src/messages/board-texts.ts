/** On the board, to everybody who can open it. */
export const boardTexts = {
  shortDescription: "Every case of the Code of Conduct committee, and what is due next",
  readme: [
    "Comity keeps this board. A card moves when its case does; a card moved by hand is put back. The commands are in each case's issue (`/help`).",
    "A card shows a case's code name and never a person's name. Everybody who may open this board sees that a case exists, and no more.",
    "Organisation owners: under *Settings → Manage access*, set the base role to *No access*. No API can show or set it.",
  ].join("\n\n"),
} as const;
