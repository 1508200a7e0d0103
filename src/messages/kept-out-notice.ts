import type { KeptOut } from "../domain/chapters/keeping-apart/kept-out.ts";

/**
 * To the organisation's owners, when GitHub refuses everything that Comity asks there. By mail alone,
 * since nothing can be written on GitHub then; and without a word of a case, of which it knows none.
 */
export function keptOutNotice(why: KeptOut | undefined): {
  readonly subject: string;
  readonly text: string;
} {
  return {
    subject: "Comity cannot work in the conduct committee's repository",
    text: [
      "Dear owners,",
      "",
      "GitHub refuses what Comity asks of the conduct committee's repository. While it does, no report is",
      "taken up, no deadline watched and no ban ended, and nothing there says so.",
      "",
      ...tasks[why ?? "unknown"],
      "",
      "Comity asks again by itself, every four hours at least, and at once where GitHub tells it that this was",
      "put right. It then goes on from where it stopped, with all that was said meanwhile.",
      "",
      "This notice says nothing about any case, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}

const tasks: Readonly<Record<KeptOut | "unknown", readonly string[]>> = {
  suspended: [
    "The app is suspended. Please end that: Organization settings, GitHub Apps, Configure, Unsuspend. Where",
    "no such button is shown, whoever the app belongs to suspended it, and only they can end it.",
  ],
  "not-installed": [
    "The app is not installed on it any more. Please install it again and select the repository:",
    "Organization settings, GitHub Apps, Configure. Is the app not listed there? Whoever runs Comity",
    "has the address where it is installed.",
  ],
  permission: [
    "The app lacks a permission. Please accept all that it asks for: Organization settings, GitHub Apps,",
    "Configure, Review request.",
  ],
  unknown: [
    "Please look in Organization settings, GitHub Apps, Configure: whether the app is installed on that",
    "repository, is not suspended, and has all permissions that it asks for. `comity doctor` says which.",
  ],
};
