import type { z } from "zod";
import { Login } from "./login.ts";

/**
 * A login as somebody wrote it, without `@` and in lower case. It is looked up when the command is
 * heard; the account found is the person.
 */
export const Handle = Login.refine((login) => login === login.toLowerCase()).brand<"Handle">();
export type Handle = z.infer<typeof Handle>;
