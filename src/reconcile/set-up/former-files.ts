import type { GitOid } from "../../domain/values/ids.ts";

/** Git's ids of the files that older versions of Comity put into case repositories. */
const formerBlobs: ReadonlySet<string> = new Set([
  // .github/ISSUE_TEMPLATE/report.yml, which GitHub offers to nobody: its `title` is empty
  "dbafa450ad65d837b469f2a0654f42b2cfe844b7",
  "a73f5591456d77d3ddc89a4e70d5900dc848e055",
  // .github/ISSUE_TEMPLATE/config.yml
  "f0e495e5bf27a7369214888d9c79f6bf7fd22fed",
  // README.md
  "9860bd078072a3fcb06e934a0f42a4d703dda964",
  "7e4abea49886a874be75f7832960f406d3fc7b20",
  "06093baf347a5e5a0eb909e871a3e95107123c92",
  "0dd1f74e9dd4bd5f07f0602b526f7c677816b5b6",
]);

/** Whether an older version of Comity wrote a file byte for byte; nobody has changed it since. */
export function wasOnceOurs(blob: GitOid): boolean {
  return formerBlobs.has(blob);
}
