import { isYearOver, yearNumbers } from "../../domain/numbers/year-numbers.ts";
import { instantOf } from "../../domain/values/time.ts";
import { statisticsText, yearIsNotOver } from "../../messages/statistics-text.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import type { Shell } from "../shell/shell.ts";
import { readClones } from "./read-clones.ts";

/**
 * `comity statistics <year> <clones…>`: the numbers of a year that is over, from clones of the case
 * repository and, where there are any, of rooms. Asks nobody; the same clones give the same bytes.
 */
export async function statistics(words: readonly string[], shell: Shell): Promise<number> {
  const [year = "", ...folders] = words;
  if (!/^2\d{3}$/.test(year) || folders.length === 0 || words.some((word) => word.startsWith("--")))
    throw new SettingProblem(
      "comity statistics needs a year and the folders of clones, that of the committee's repository first: comity statistics 2026 ./conduct",
    );
  const { now = Date.now } = shell;
  if (!isYearOver(Number(year), instantOf(now())))
    throw new SettingProblem(yearIsNotOver(Number(year)));
  const { records, adopted, forgotten } = readClones(folders);
  const gone = forgotten.years.find((one) => one.year === Number(year));
  shell.say(statisticsText(yearNumbers(Number(year), records, adopted, gone)));
  return 0;
}
