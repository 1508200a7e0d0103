import type { KindOfPlace, PlaceFault } from "../domain/chapters/keeping-apart/place-fault.ts";

interface Noticed {
  readonly kind: KindOfPlace;
  readonly fault: PlaceFault;
}

/**
 * To the council's address and the organisation's owners. By mail alone, since an issue would say it
 * to everybody who must not read there; without a name of a repository, which for a room is a case's.
 */
export function placeNotice({ kind, fault }: Noticed): {
  readonly subject: string;
  readonly text: string;
} {
  const place = places[kind];
  return {
    subject: `${place} ${states[fault]}`,
    text: [
      "Dear council, dear owners,",
      "",
      `${place[0]?.toLowerCase()}${place.slice(1)} ${states[fault]}.`,
      ...tasks[fault](kind),
      "",
      "An owner of the organisation sees it in the organisation's list of repositories, and who",
      "changed it in the audit log.",
      "",
      "This notice says nothing about any case, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}

const places: Readonly<Record<KindOfPlace, string>> = {
  "case-repository": "The conduct committee's repository",
  room: "A repository of a single conduct case",
  council: "A repository in which the council says its word",
  joining: "A repository in which somebody who joins was asked",
};

const states: Readonly<Record<PlaceFault, string>> = {
  public: "is no longer private",
  archived: "is archived",
  renamed: "has another name",
  transferred: "belongs to another owner",
  "out-of-reach": "is out of Comity's reach",
};

const tasks: Readonly<Record<PlaceFault, (kind: KindOfPlace) => readonly string[]>> = {
  public: (kind) => (hasCases(kind) ? publicCases : publicWords),
  archived: (kind) => [
    ...(hasCases(kind)
      ? [
          "Nothing can be written there, so no report is taken up, no deadline watched and no ban ended.",
        ]
      : ["Nothing can be written there, so nobody can give the word they are asked for."]),
    "Please unarchive it: Settings, General, Danger Zone.",
  ],
  transferred: () => [
    "Whoever owns it now reads all that people reported in confidence. Comity writes nothing there until",
    "whoever runs it puts the new name into CASE_REPOSITORY and starts it anew. If nobody meant it, please",
    "have it transferred back at once: Settings, General, Danger Zone. If the owner only has another name,",
    "the new name is all that is needed.",
  ],
  "out-of-reach": () => [
    "Somebody transferred it to another owner, deleted it, or took the App off it: no report is taken up,",
    "no deadline watched and no ban ended. Please see where it is, and that the App is installed on it:",
    "Organization settings, GitHub Apps.",
  ],
  renamed: (kind) => renamed[kind],
};

function hasCases(kind: KindOfPlace): boolean {
  return kind === "case-repository" || kind === "room";
}

const publicCases = [
  "Everybody can read what people reported in confidence. Please make it private at once: Settings,",
  "General, Change visibility. Then look who may have read or copied it, and speak with those",
  "whom the cases are about.",
];

const publicWords = [
  "Everybody can read what was said there in confidence. Please make it private at once: Settings,",
  "General, Change visibility. Then look who may have read or copied it, and speak with those who",
  "wrote there. Nothing that people reported stands in it.",
];

const renamedRepository = [
  "Comity has found it, and works on there. GitHub leads on from the old name only until another",
  "repository takes it: please see that whoever runs Comity puts the new name into CASE_REPOSITORY, or",
  "give it back the name it had: Settings, General, Repository name.",
];

const renamedRoom = [
  "Comity looks for the case by its record there, and works on with what it finds. What is said there is",
  "heard within a quarter of an hour only. Please give it back the name it had: Settings, General,",
  "Repository name.",
];

const renamedPlace = [
  "Comity knows it by its description and works on with it, but GitHub's deliveries may not reach it.",
  "Please give it back the name it had: Settings, General, Repository name.",
];

const renamed: Readonly<Record<KindOfPlace, readonly string[]>> = {
  "case-repository": renamedRepository,
  room: renamedRoom,
  council: renamedPlace,
  joining: renamedPlace,
};
