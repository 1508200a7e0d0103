import { expect, test } from "vitest";
import { handleIn, handleInProse } from "../../../src/domain/kernel/words.ts";
import { Login } from "../../../src/domain/values/login.ts";

const longest = "m".repeat(39);

/** In the config and as the word of a command GitHub is asked; in prose a hyphen more is a dash. */
test.for<{ login: string; is: string; asked: boolean; inProse: boolean }>([
  { login: "mal", is: "a login", asked: true, inProse: true },
  { login: "Mal-Elder", is: "a login", asked: true, inProse: true },
  { login: longest, is: "the longest there is", asked: true, inProse: true },
  { login: "mal_acme", is: "a managed user", asked: true, inProse: true },
  { login: "mal-elder_acme", is: "a managed user", asked: true, inProse: true },
  { login: "mal-", is: "an old account", asked: true, inProse: false },
  { login: "mal--elder", is: "an old account", asked: true, inProse: false },
  { login: "ghost", is: "whom GitHub shows for deleted accounts", asked: true, inProse: true },
  { login: `${longest}m`, is: "too long", asked: false, inProse: false },
  { login: "-mal", is: "never", asked: false, inProse: false },
  { login: "mal_of_acme", is: "never", asked: false, inProse: false },
  { login: "mal_", is: "never", asked: false, inProse: false },
  { login: "mal.jones", is: "never", asked: false, inProse: false },
  { login: "malé", is: "never", asked: false, inProse: false },
])("$login ($is) is asked of GitHub: $asked; in prose: $inProse", ({ login, asked, inProse }) => {
  expect(Login.safeParse(login).success).toBe(asked);
  expect(handleIn(`@${login}`)).toBe(asked ? login.toLowerCase() : undefined);
  expect(handleInProse(`@${login}`)).toBe(inProse ? login.toLowerCase() : undefined);
});
