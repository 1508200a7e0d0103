import { z } from "zod";
import { ConfigAdopted } from "./config-adopted.ts";
import { ConflictsDeclared } from "./conflicts-declared.ts";
import { KeyChanged } from "./key-changed.ts";
import { RegisterAdopted } from "./register-adopted.ts";

/** What a document of `committee.yml` can say. */
export const RegisterEvent = z.discriminatedUnion("type", [
  ConfigAdopted,
  RegisterAdopted,
  KeyChanged,
  ConflictsDeclared,
]);
export type RegisterEvent = z.infer<typeof RegisterEvent>;
