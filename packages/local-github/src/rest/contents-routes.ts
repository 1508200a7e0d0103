import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { deleteFile, findReadme, putFile, readContents } from "../model/contents.ts";
import { invalid } from "../model/github-refusal.ts";
import { readObject } from "../model/read-git.ts";
import type { GitBlob, GitTree } from "../model/records/git-object.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { gitPerson, signatureOf } from "./asking/git-person.ts";
import { readBody } from "./asking/read-body.ts";
import { presentEntry, presentFile, type Place } from "./shapes/contents.ts";
import { presentGitCommit } from "./shapes/git-data.ts";

const change = {
  message: z.string(),
  sha: z.string().optional(),
  branch: z.string().optional(),
  author: gitPerson.optional(),
};
const write = z.object({ content: z.string(), ...change });
const removal = z.object(change);
const largestInline = 1_048_576;

/** Files and folders by path. */
export function contentsRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const file = "/repos/:owner/:repo/contents/:path{.+}";

  const read = (c: Context<GitHubEnv>) => {
    const repository = askedRepository(world, c);
    const path = pathIn(c);
    const revision = c.req.query("ref") ?? repository.defaultBranch;
    const found = readContents(c.var.viewer, repository, path, revision);
    const place = { repository, path, revision };
    return found.type === "tree" ? c.json(listed(place, found)) : answerWith(c, place, found);
  };

  function answerWith(c: Context<GitHubEnv>, place: Place, found: GitBlob) {
    if (asksRaw(c))
      return c.body(new Uint8Array(found.bytes), 200, {
        "content-type": "application/vnd.github.raw",
      });
    const presented = presentFile(github, place, found);
    const tooLarge = found.bytes.length > largestInline;
    return c.json(tooLarge ? { ...presented, content: "", encoding: "none" } : presented);
  }

  app.get("/repos/:owner/:repo/readme", (c) => {
    const repository = askedRepository(world, c);
    const revision = c.req.query("ref") ?? repository.defaultBranch;
    const { path, blob } = findReadme(c.var.viewer, repository, revision);
    return answerWith(c, { repository, path, revision }, blob);
  });

  app.get("/repos/:owner/:repo/contents", read);
  app.get("/repos/:owner/:repo/contents/", read);
  app.get(file, read);

  app.put(file, (c) => {
    const repository = askedRepository(world, c);
    const { content, author, ...rest } = readBody(c, write);
    const path = pathIn(c);
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content))
      throw invalid("Content", "content", "invalid", "content is not valid Base64");
    const bytes = Buffer.from(content, "base64");
    const signed = { author: signatureOf(world, c.var.viewer, author) };
    const { commit, blob, created } = putFile(world, c.var.viewer, repository, {
      ...changeOf(rest),
      path,
      bytes,
      ...signed,
    });
    const place = { repository, path, revision: rest.branch ?? repository.defaultBranch };
    const { content: _content, encoding: _encoding, ...shown } = presentFile(github, place, blob);
    return c.json(
      { content: shown, commit: presentGitCommit(github, repository, commit) },
      created ? 201 : 200,
    );
  });

  app.delete(file, (c) => {
    const repository = askedRepository(world, c);
    const { author, ...rest } = readBody(c, removal);
    if (rest.sha === undefined) throw invalid("Content", "sha", "missing_field");
    const signed = { author: signatureOf(world, c.var.viewer, author) };
    const commit = deleteFile(world, c.var.viewer, repository, {
      ...changeOf(rest),
      path: pathIn(c),
      ...signed,
    });
    return c.json({ content: null, commit: presentGitCommit(github, repository, commit) });
  });

  function listed(place: Place, tree: GitTree) {
    return tree.entries.map((entry) => {
      const path = place.path === "" ? entry.name : `${place.path}/${entry.name}`;
      const object = readObject(place.repository.git, entry.oid);
      const size = object?.type === "blob" ? object.bytes.length : 0;
      return presentEntry(github, { ...place, path }, entry, size);
    });
  }

  return app;
}

function pathIn(c: Context<GitHubEnv>): string {
  return (c.req.param("path") ?? "").replace(/^\/+|\/+$/g, "");
}

function asksRaw(c: Context<GitHubEnv>): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(c.req.header("accept") ?? "");
}

function changeOf({
  message,
  sha,
  branch,
}: {
  message: string;
  sha?: string | undefined;
  branch?: string | undefined;
}) {
  return { message, sha, branch };
}
