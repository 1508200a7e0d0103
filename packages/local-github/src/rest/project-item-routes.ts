import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { mayRead } from "../model/access.ts";
import { GitHubRefusal, notFound } from "../model/github-refusal.ts";
import { clearItemValue, setItemValue } from "../model/item-values.ts";
import { addItem, deleteItem } from "../model/project-items.ts";
import type { Issue } from "../model/records/issue.ts";
import type { ItemContent, ProjectItem } from "../model/records/project-item.ts";
import type { ProjectField } from "../model/records/project-field.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedProject } from "./asking/asked-project.ts";
import { cursorPage } from "./asking/cursor-page.ts";
import { readBody } from "./asking/read-body.ts";
import { itemWithFields, simpleItem } from "./shapes/project-item.ts";

const newItem = z.object({
  type: z.enum(["Issue", "PullRequest"]),
  id: z.int().optional(),
  owner: z.string().optional(),
  repo: z.string().optional(),
  number: z.int().optional(),
});
const itemChange = z.object({
  fields: z.array(z.object({ id: z.int(), value: z.union([z.string(), z.number(), z.null()]) })),
});

/** Cards of an organisation's board. */
export function projectItemRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const items = "/orgs/:org/projectsV2/:project{[0-9]+}/items";

  app.get(items, (c) => {
    const active = world
      .itemsOf(askedProject(world, c))
      .filter(({ archivedAt }) => archivedAt === null);
    const fields = fieldIds(c);
    return c.json(
      cursorPage(c, active).map((item) => itemWithFields(github, item, c.var.viewer, fields)),
    );
  });

  app.post(items, (c) => {
    const project = askedProject(world, c);
    const item = addItem(world, c.var.viewer, project, askedContent(c));
    return c.json(simpleItem(github, item), 201);
  });

  app.get(`${items}/:item{[0-9]+}`, (c) =>
    c.json(itemWithFields(github, askedItem(c), c.var.viewer, fieldIds(c))),
  );

  app.patch(`${items}/:item{[0-9]+}`, (c) => {
    const item = askedItem(c);
    for (const { id, value } of readBody(c, itemChange).fields) {
      const field = item.project.fields.find(({ databaseId }) => databaseId === id);
      if (field === undefined)
        throw new GitHubRefusal("UNPROCESSABLE", `Field ${id} does not exist in this project`);
      if (value === null) clearItemValue(world, c.var.viewer, item, field);
      else setItemValue(world, c.var.viewer, item, field, contentOf(field, value));
    }
    return c.json(itemWithFields(github, item, c.var.viewer, undefined));
  });

  app.delete(`${items}/:item{[0-9]+}`, (c) => {
    deleteItem(world, c.var.viewer, askedItem(c));
    return c.body(null, 204);
  });

  function askedItem(c: Context<GitHubEnv>): ProjectItem {
    const item = world.projectItems.get(Number(c.req.param("item")));
    if (item?.project !== askedProject(world, c)) throw notFound();
    return item;
  }

  function askedContent(c: Context<GitHubEnv>): Issue {
    const { type, id, owner, repo, number } = readBody(c, newItem);
    if (type === "PullRequest") {
      throw new GitHubRefusal(
        "NOT_IMPLEMENTED",
        "the local GitHub has no pull requests on boards yet",
      );
    }
    const repository =
      owner === undefined || repo === undefined ? undefined : world.repositoryByName(owner, repo);
    const numbered =
      repository === undefined ? undefined : world.issueByNumber(repository, number ?? 0);
    const issue = id === undefined ? numbered : world.issues.get(id);
    if (issue === undefined || !mayRead(c.var.viewer, issue.repository)) throw notFound();
    return issue;
  }

  return app;
}

/** `fields`: ids separated by commas (or repeated); absent means only the title. */
function fieldIds(c: Context<GitHubEnv>): ReadonlySet<number> | undefined {
  const asked = [...(c.req.queries("fields") ?? []), ...(c.req.queries("fields[]") ?? [])];
  return asked.length === 0
    ? undefined
    : new Set(asked.flatMap((ids) => ids.split(",").map(Number)));
}

function contentOf(field: ProjectField, value: string | number): ItemContent {
  if (field.dataType === "NUMBER") return { type: "NUMBER", number: Number(value) };
  if (field.dataType === "DATE") return { type: "DATE", date: String(value) };
  if (field.dataType === "SINGLE_SELECT") return { type: "SINGLE_SELECT", optionId: String(value) };
  return { type: "TEXT", text: String(value) };
}
