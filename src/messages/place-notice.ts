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
  const place =
    kind === "room"
      ? "A repository of a single conduct case"
      : "The conduct committee's repository";
  return {
    subject: `${place} ${states[fault]}`,
    text: [
      "Dear council, dear owners,",
      "",
      `${place[0]?.toLowerCase()}${place.slice(1)} ${states[fault]}.`,
      ...tasks[fault],
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

const states: Readonly<Record<PlaceFault, string>> = {
  public: "is no longer private",
  archived: "is archived",
  renamed: "has another name",
};

const tasks: Readonly<Record<PlaceFault, readonly string[]>> = {
  public: [
    "Everybody can read what people reported in confidence. Please make it private at once: Settings,",
    "General, Change visibility. Then look who may have read or copied it, and speak with those",
    "whom the cases are about.",
  ],
  archived: [
    "Nothing can be written there, so no report is taken up, no deadline watched and no ban ended.",
    "Please unarchive it: Settings, General, Danger Zone.",
  ],
  renamed: [
    "Comity may not find it any more, and then no report is taken up, no deadline watched and no ban",
    "ended. Please give it back the name it had: Settings, General, Repository name. Where the new name",
    "is meant, whoever runs Comity puts it into CASE_REPOSITORY; a room keeps its name.",
  ],
};
