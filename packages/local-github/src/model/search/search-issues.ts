import { meets } from "../access.ts";
import { demands } from "../demands.ts";
import { mentionsIn } from "../mentions.ts";
import type { Issue } from "../records/issue.ts";
import type { Viewer } from "../viewer.ts";
import type { World } from "../world.ts";
import { hasWords, parseSearch, valuesOf, type Search } from "./parse-search.ts";
import { placeQualifiers, searchedRepositories } from "./searched-repositories.ts";

type Test = (issue: Issue, value: string, world: World) => boolean;

const named = (login: string, value: string): boolean => login.toLowerCase() === value;

/** https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests */
const tests: Readonly<Record<string, Test>> = {
  is: (issue, value) => isSo(issue, value),
  type: (issue, value) => isSo(issue, value),
  state: (issue, value) => issue.state === value,
  author: (issue, value) => named(issue.author.login, value),
  assignee: (issue, value) => [...issue.assignees].some(({ login }) => named(login, value)),
  label: (issue, value) => [...issue.labels].some(({ name }) => name.toLowerCase() === value),
  commenter: (issue, value, world) =>
    world.commentsOf(issue).some(({ author }) => named(author.login, value)),
  mentions: (issue, value, world) =>
    textsOf(world, issue).some((text) => mentionsIn(text).has(value)),
  involves: (issue, value, world) =>
    ["author", "assignee", "commenter", "mentions"].some(
      (name) => tests[name]?.(issue, value, world) === true,
    ),
  no: (issue, value) =>
    (value === "assignee" && issue.assignees.size === 0) ||
    (value === "label" && issue.labels.size === 0),
};

const known = new Set([...placeQualifiers, ...Object.keys(tests), "in"]);

/** Issues and pull requests the viewer can read, newest first. Words are sought in comments too. */
export function searchIssues(world: World, viewer: Viewer, text: string): Issue[] {
  const search = parseSearch(text, known);
  return searchedRepositories(world, viewer, search)
    .filter((repository) => meets(viewer, repository, demands.readIssues))
    .flatMap((repository) => [...world.issuesOf(repository).byNumber.values()])
    .filter((issue) => fits(world, issue, search))
    .toSorted((a, b) => b.databaseId - a.databaseId);
}

function fits(world: World, issue: Issue, search: Search): boolean {
  const holds = search.qualifiers.every(({ name, value, negated }) => {
    const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
    return test === undefined || test(issue, value, world) !== negated;
  });
  return holds && hasWords(search, soughtIn(world, issue, valuesOf(search, "in")));
}

/** `in:title`, `in:body`, `in:comments`, or several with commas; all of them unless said. */
function soughtIn(world: World, issue: Issue, places: readonly string[]): string[] {
  const wanted = places.flatMap((place) => place.split(","));
  const [title = "", body = "", ...comments] = textsOf(world, issue);
  const is = (place: string) => wanted.length === 0 || wanted.includes(place);
  return [is("title") ? title : "", is("body") ? body : "", ...(is("comments") ? comments : [])];
}

function textsOf(world: World, issue: Issue): string[] {
  return [issue.title, issue.body, ...world.commentsOf(issue).map(({ body }) => body)];
}

function isSo({ state, pull, locked, repository }: Issue, value: string): boolean {
  switch (value) {
    case "issue":
      return pull === null;
    case "pr":
    case "pull-request":
      return pull !== null;
    case "open":
    case "closed":
      return state === value;
    case "merged":
      return pull !== null && pull.merge !== null;
    case "draft":
      return pull?.draft === true;
    case "locked":
      return locked;
    case "private":
      return repository.private;
    case "public":
      return !repository.private;
    default:
      return false;
  }
}
