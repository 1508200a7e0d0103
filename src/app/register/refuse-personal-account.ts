import { z } from "zod";
import { SettingProblem } from "../settings/setting-problem.ts";

const Account = z.object({ type: z.string() });

/**
 * Says at once, and not on a page of GitHub's that is not there, that a person's account will not do:
 * rooms are made, and people put out, in an organisation alone. What GitHub does not say to somebody
 * who is not signed in is no answer.
 * https://docs.github.com/rest/users/users#get-a-user
 *
 * @throws SettingProblem for the account of a person
 */
export async function refusePersonalAccount(
  apiUrl: string,
  login: string,
  fetch: typeof globalThis.fetch,
): Promise<void> {
  const answer = await fetch(`${apiUrl}/users/${encodeURIComponent(login)}`, {
    headers: { accept: "application/vnd.github+json", "user-agent": "comity" },
  })
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined);
  if (Account.safeParse(answer).data?.type === "User") throw new SettingProblem(personal);
}

const personal =
  "--organisation names the account of a person. Comity works in an organisation alone, since only " +
  "there cases get rooms and people can be put out: one is free, and made at " +
  "https://github.com/organizations/plan.";
