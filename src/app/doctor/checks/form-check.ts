import type { Check } from "../check.ts";
import { noClone, right, wrong } from "../diagnosis.ts";
import { faultsOfForm } from "../issue-form.ts";

const path = ".github/ISSUE_TEMPLATE/report.yml";

/** Read as GitHub reads it; whether GitHub offers it is seen on its page alone. */
export const formCheck: Check = {
  about: "Report form",
  asks: "files",
  async examine({ file, isOffline, app, repository: { owner, name } }) {
    const text = await file(path);
    if (text === undefined && isOffline) return [noClone(path)];
    if (text === undefined) {
      return [wrong(`${path} is missing`, "start Comity: set-up puts it there")];
    }
    const faults = faultsOfForm(text);
    if (faults.length === 0 && isOffline) return [right("valid")];
    const { origin } = new URL((await app()).html_url);
    const page = `${origin}/${owner}/${name}/issues/new?template=report.yml`;
    if (faults.length === 0) return [right(`valid; have a look at ${page}`)];
    return faults.map((fault) =>
      wrong(`GitHub hides it: ${fault}`, `correct ${path}, or delete it and Comity writes its own`),
    );
  },
};
