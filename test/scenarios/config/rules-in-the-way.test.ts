import { expect, test } from "vitest";
import { pullsOf, readyToPropose } from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { accessIssue } from "./access-issue.ts";

function rulesets(world: World, ...given: readonly object[]): Promise<unknown> {
  return fetch(`${world.url}/_sandbox/organizations/${world.here.owner}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ rulesets: given }),
  });
}

const noCreation = { name: "All branches", rules: [{ type: "creation" }] };

test("a rule over all branches is found before anything was refused, and is none where the app may pass", async () => {
  await using world = await startWorld({ app: "none" });
  const reviews = {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
  };
  await rulesets(
    world,
    noCreation,
    { name: "Reviews", rules: [{ type: "pull_request", parameters: reviews }] },
    {
      name: "Names",
      rules: [
        {
          type: "branch_name_pattern",
          parameters: { operator: "starts_with", pattern: "cases/" },
        },
      ],
    },
  );
  await world.startApp();
  await world.idle();
  const { body, state } = await accessIssue(world);
  expect(state).toBe("open");
  expect(body).toContain(
    "on `cases/…` (*Restrict creations* and *Require a pull request before merging*), `closed/…` (*Restrict creations*, *Require a pull request before merging* and *Restrict branch names*)",
  );
  const app = { actor_id: 1, actor_type: "OrganizationAdmin" };
  await rulesets(world, { ...noCreation, bypass_actors: [app] });
  await world.advance("25h");
  expect((await accessIssue(world)).body).toContain(
    "on `cases/…` (*Restrict creations*), `closed/…` (*Restrict creations*), `resolution/…` (*Restrict creations*) and `register` (*Restrict creations*)",
  );
});

test("what a rule refuses is no race: the case and the owners hear of it, and it goes on once it is lifted", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await readyToPropose(it);
  await rulesets(world, noCreation);
  await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
  expect(await it.status()).toContain(
    "**GitHub does not let Comity keep the resolution's branch:** a rule refuses it, *Restrict creations*.",
  );
  const unheard = await world.report();
  await world.advance("2h");
  const { body } = await accessIssue(world);
  expect(body).toContain(
    "**GitHub goes on refusing what Comity writes,** by *Restrict creations*. A case has to wait. @owen: please lift it.",
  );
  expect(world.log.join("\n")).not.toMatch(/somebody else was at|branch is not there/);
  await rulesets(world);
  await world.advance("3h");
  expect(await pullsOf(world, it)).toHaveLength(1);
  expect(await unheard.status()).toContain("tell reporter-1 that the report arrived");
  expect((await accessIssue(world)).body).not.toContain("goes on refusing");
}, 60_000);
