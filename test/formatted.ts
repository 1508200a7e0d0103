import { format } from "oxfmt";
import config from "../.oxfmtrc.json" with { type: "json" };

/** What a file of the repository is, once `npm run fix` has been over it. */
export async function formatted(path: string, text: string): Promise<string> {
  const { printWidth } = config;
  const { code, errors } = await format(path, text, { printWidth });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((one) => one.message).join("; ")}`);
  return code;
}
