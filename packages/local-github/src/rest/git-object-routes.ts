import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { createBlob, createCommit, createTag, createTree } from "../model/git-data.ts";
import { notFound } from "../model/github-refusal.ts";
import { readObject, readTree, resolveRevision } from "../model/read-git.ts";
import type { GitObject } from "../model/records/git-object.ts";
import type { Repository } from "../model/records/repository.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { gitPerson, signatureOf } from "./asking/git-person.ts";
import { readBody } from "./asking/read-body.ts";
import { presentBlob, presentGitCommit, presentTag, presentTree } from "./shapes/git-data.ts";

const newBlob = z.object({
  content: z.string(),
  encoding: z.enum(["utf-8", "base64"]).default("utf-8"),
});
const newTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.enum(["100644", "100755", "040000", "160000", "120000"]).default("100644"),
      sha: z.string().nullish(),
      content: z.string().optional(),
    }),
  ),
});
const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: gitPerson.optional(),
  committer: gitPerson.optional(),
});
const newTag = z.object({
  tag: z.string(),
  message: z.string(),
  object: z.string(),
  type: z.enum(["commit", "tree", "blob"]),
  tagger: gitPerson.optional(),
});

/** git's own objects: blobs, trees, commits and annotated tags. */
export function gitObjectRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const git = "/repos/:owner/:repo/git";

  app.post(`${git}/blobs`, (c) => {
    const repository = askedRepository(world, c);
    const { content, encoding } = readBody(c, newBlob);
    const blob = createBlob(
      c.var.viewer,
      repository,
      Buffer.from(content, encoding === "base64" ? "base64" : "utf8"),
    );
    const { sha, url } = presentBlob(github, repository, blob);
    return c.json({ sha, url }, 201);
  });

  app.get(`${git}/blobs/:sha`, (c) => {
    const { repository, object } = asked(c);
    if (object?.type !== "blob") throw notFound();
    return c.json(presentBlob(github, repository, object));
  });

  app.post(`${git}/trees`, (c) => {
    const repository = askedRepository(world, c);
    const body = readBody(c, newTree);
    const entries = body.tree.map(({ path, mode, sha, content }) => ({
      path,
      mode,
      oid: sha ?? undefined,
      content,
    }));
    const tree = createTree(c.var.viewer, repository, entries, body.base_tree);
    return c.json(presentTree(github, repository, tree, false), 201);
  });

  app.get(`${git}/trees/:sha{.+}`, (c) => {
    const { repository, object, sha } = asked(c);
    const commit = object === undefined ? resolveRevision(repository.git, sha) : undefined;
    const oid = commit?.tree ?? (object?.type === "commit" ? object.tree : sha);
    const tree = readTree(repository.git, oid);
    if (tree === undefined) throw notFound();
    return c.json(presentTree(github, repository, tree, c.req.query("recursive") !== undefined));
  });

  app.post(`${git}/commits`, (c) => {
    const repository = askedRepository(world, c);
    const { message, tree, parents, author, committer } = readBody(c, newCommit);
    const commit = createCommit(world, c.var.viewer, repository, {
      message,
      tree,
      parents,
      author: signatureOf(world, c.var.viewer, author),
      committer: signatureOf(world, c.var.viewer, committer),
    });
    return c.json(presentGitCommit(github, repository, commit), 201);
  });

  app.get(`${git}/commits/:sha`, (c) => {
    const { repository, object } = asked(c);
    if (object?.type !== "commit") throw notFound();
    return c.json(presentGitCommit(github, repository, object));
  });

  app.post(`${git}/tags`, (c) => {
    const repository = askedRepository(world, c);
    const body = readBody(c, newTag);
    const tag = createTag(world, c.var.viewer, repository, {
      name: body.tag,
      message: body.message,
      target: body.object,
      targetType: body.type,
      tagger: signatureOf(world, c.var.viewer, body.tagger),
    });
    return c.json(presentTag(github, repository, tag), 201);
  });

  app.get(`${git}/tags/:sha`, (c) => {
    const { repository, object } = asked(c);
    if (object?.type !== "tag") throw notFound();
    return c.json(presentTag(github, repository, object));
  });

  function asked(c: Context<GitHubEnv>): {
    repository: Repository;
    object: GitObject | undefined;
    sha: string;
  } {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readContents);
    const sha = c.req.param("sha") ?? "";
    return { repository, object: readObject(repository.git, sha), sha };
  }

  return app;
}
