import { searchIssues } from "../../model/search/search-issues.ts";
import { searchRepositories } from "../../model/search/search-repositories.ts";
import { connect, type Listing } from "../connection.ts";
import type { Input } from "../input.ts";
import { show } from "../shown.ts";
import { showAccount, showIssue } from "../show-record.ts";
import type { Context } from "../type-fields.ts";

const nothing = {
  codeCount: 0,
  discussionCount: 0,
  issueCount: 0,
  repositoryCount: 0,
  userCount: 0,
  wikiCount: 0,
};

/** `search` of Query: issues and pull requests, repositories, or people and organisations. */
export function search(args: Input, { world, viewer }: Context): object {
  const text = args.text("query");
  switch (args.text("type")) {
    case "REPOSITORY":
      return found(args, "repositoryCount", {
        items: searchRepositories(world, viewer, text),
        show: (repository) => show("Repository", repository),
      });
    case "USER": {
      const login = text.toLowerCase();
      const people = [...world.accounts.values()].filter(({ type }) => type !== "Bot");
      return found(args, "userCount", {
        items: people.filter((account) => account.login.toLowerCase().includes(login)),
        show: (account) => showAccount(account),
      });
    }
    case "DISCUSSION":
      return found(args, "discussionCount", { items: [], show: () => null });
    default:
      return found(args, "issueCount", {
        items: searchIssues(world, viewer, text),
        show: showIssue,
      });
  }
}

function found<T>(args: Input, count: keyof typeof nothing, listing: Listing<T>): object {
  return {
    ...nothing,
    [count]: listing.items.length,
    ...connect(args, "search", { ...listing, edge: () => ({ textMatches: null }) }),
  };
}
