import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** Which files may import what: folders and files of `src`, and packages. `app` may import anything. */
const doors: Readonly<Record<string, readonly string[]>> = {
  domain: ["domain", "zod"],
  ports: ["ports", "domain", "zod"],
  messages: ["messages", "domain"],
  reconcile: ["reconcile", "ports", "domain", "messages"],
  "adapters/github": [
    "ports",
    "domain",
    "zod",
    "@octokit/rest",
    "@octokit/graphql",
    "universal-github-app-jwt",
    "node:buffer",
  ],
  "adapters/files": ["ports", "domain", "file-type", "sharp", "node:buffer", "node:crypto"],
  "adapters/record": ["ports", "domain", "zod", "js-yaml", "node:crypto", "node:buffer"],
  "adapters/http": [
    "ports",
    "domain",
    "zod",
    "node:dns",
    "node:http",
    "node:https",
    "node:net",
    "node:buffer",
  ],
  "adapters/spaces": ["ports", "domain", "zod", "@octokit/rest"],
  "adapters/markdown": [
    "ports",
    "domain",
    "zod",
    "micromark",
    "micromark-core-commonmark",
    "micromark-extension-gfm-footnote",
    "micromark-extension-gfm-table",
    "micromark-extension-math",
    "micromark-util-html-tag-name",
    "micromark-util-types",
  ],
  "adapters/yaml": ["ports", "domain", "zod", "js-yaml"],
  "adapters/letters": ["ports", "domain", "zod", "mustache"],
  "adapters/mail": [
    "ports",
    "domain",
    "zod",
    "nodemailer",
    "imapflow",
    "mailparser",
    "node:buffer",
    "node:crypto",
  ],
  web: ["web", "ports", "domain", "messages", "hono"],
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths below `src`, or names of packages. */
  readonly imports: readonly string[];
}

const files = sourcesIn("src");
const packages = sourcesIn("packages").filter(({ path }) => path.split("/")[1] === "src");

function sourcesIn(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|js|mjs)$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      const specifiers = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g);
      const imports = [...specifiers].map(([, name = ""]) =>
        name.startsWith(".") ? normalize(join(dirname(path), name)) : name,
      );
      return { path, text, imports };
    });
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function mayImport(room: string, { imports }: SourceFile, allowed: readonly string[]) {
  const places = [room, ...allowed];
  return imports.filter((name) => !places.some((place) => isIn(name, place)));
}

/** The folders of the domain; each imports those before it only. */
const chapters = [
  "values",
  "kernel",
  "committee",
  "tampering",
  "who-decides",
  "chapters/keeping-apart",
  "chapters/intake",
  "chapters/reporting",
  "chapters/reviewing",
  "chapters/corresponding",
  "chapters/mediating",
  "chapters/deciding",
  "chapters/consulting",
  "chapters/enacting",
  "chapters/banning",
  "chapters/urgent-action",
  "chapters/closing",
  "chapters/taking-apart",
  "chapters/appealing",
  "chapters/following-up",
  "chapters/retaining",
  "case",
  "numbers",
];

/** Each place and what its files import, itself aside. */
function waysBetween(placeOf: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const ways = new Map<string, Set<string>>();
  const paths = new Set(files.map(({ path }) => path));
  for (const { path, imports } of files) {
    const from = placeOf(path);
    const known = ways.get(from) ?? new Set();
    for (const name of imports)
      if (paths.has(name) && placeOf(name) !== from) known.add(placeOf(name));
    ways.set(from, known);
  }
  return ways;
}

/** Places that can be reached from one another, each circle sorted. */
function circlesAmong(
  ways: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const reached = new Map([...ways.keys()].map((place) => [place, reachedFrom(place, ways)]));
  const circles = [...reached].flatMap(([place, there]) => {
    const circle = [...there].filter((other) => reached.get(other)?.has(place)).toSorted();
    return circle[0] === place ? [circle] : [];
  });
  return circles;
}

function reachedFrom(
  start: string,
  ways: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = [start];
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop())
    for (const next of ways.get(place) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        ahead.push(next);
      }
  return reached;
}

describe("the way through the house", () => {
  test("is looked at whole", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100);
  });

  test("leads through every room by its doors only", () => {
    const broken = files
      .filter(({ path }) => !isIn(path, "app"))
      .flatMap((file) => {
        const [room, allowed] =
          Object.entries(doors).find(([place]) => isIn(file.path, place)) ?? [];
        if (room === undefined || allowed === undefined) return [`${file.path} is in no room`];
        return mayImport(room, file, allowed).map((name) => `${file.path} imports ${name}`);
      });
    expect(broken).toEqual([]);
  });

  test("does not lead from one kind of space to another", () => {
    const spaces = files.filter(({ path }) => isIn(path, "adapters/spaces"));
    const broken = spaces.flatMap(({ path, imports }) => {
      const kind = /^adapters\/spaces\/[\w-]+/.exec(path)?.[0] ?? "";
      const own = [`${kind}.ts`, kind];
      const others = imports.filter((name) => isIn(name, "adapters"));
      return others.filter((name) => !own.some((place) => isIn(name, place)));
    });
    expect(spaces).not.toEqual([]);
    expect(broken).toEqual([]);
  });

  test.each([
    ["files", (path: string) => path],
    ["folders", dirname],
  ])("does not lead back to where it came from: %s", (_, placeOf) => {
    const places = waysBetween(placeOf);
    expect(places.size).toBeGreaterThan(20);
    expect(circlesAmong(places)).toEqual([]);
  });

  test("leads through the domain in the order of its chapters", () => {
    const placeOf = (path: string) =>
      chapters.findIndex((chapter) => isIn(path, `domain/${chapter}`));
    const ahead = files
      .filter(({ path }) => isIn(path, "domain") && path.endsWith(".ts"))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => isIn(name, "domain") && placeOf(name) > placeOf(path))
          .map((name) => `${path} imports ${name}`),
      );
    expect(ahead).toEqual([]);
  });

  test("passes no two files of one name, a port and its adapter and what is named after a verb aside", () => {
    const names = new Map<string, string[]>();
    for (const { path } of files.filter((file) => !/\/commands\//.test(file.path)))
      names.set(basename(path), [...(names.get(basename(path)) ?? []), path]);
    const twins = [...names.values()].filter((paths) => paths.length > 1);
    const isPort = (path: string) => isIn(path, "ports");
    const isServed = (paths: readonly string[]) =>
      paths.length === 2 && paths.some(isPort) && !paths.some((path) => isIn(path, "domain"));
    expect(twins.filter((paths) => !isServed(paths))).toEqual([]);
  });

  test("calls no two things by one name", () => {
    const places = new Map<string, Set<string>>();
    for (const { path, text } of files)
      for (const [, name = ""] of text.matchAll(
        /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm,
      ))
        places.set(name, (places.get(name) ?? new Set()).add(path));
    expect(places.size).toBeGreaterThan(500);
    expect([...places].filter(([, paths]) => paths.size > 1)).toEqual([]);
  });

  test("carries one storage along with every promise, for each is carried for as long as the process lives", () => {
    const made = files.flatMap(({ path, text }) =>
      [...text.matchAll(/^.*new AsyncLocalStorage/gm)].map(([line]) => `${path}: ${line}`),
    );
    expect(made).toEqual(["app/queue/told-looks.ts: const underWay = new AsyncLocalStorage"]);
  });

  test("is seen to lead back", () => {
    const ways = { a: ["b"], b: ["c", "d"], c: ["a"], d: ["e"], e: [] };
    const places = new Map(Object.entries(ways).map(([from, to]) => [from, new Set(to)]));
    expect(circlesAmong(places)).toEqual([["a", "b", "c"]]);
  });

  test("never leads from the product into a package of this repository", () => {
    const lost = files.filter(({ imports }) =>
      imports.some((name) => isIn(name, "local-github") || isIn(name, "sandbox")),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

describe("the packages", () => {
  const reaching = (name: string) => packages.filter(({ path }) => isIn(path, name));

  test.each(["local-github", "sandbox"])("are looked at whole: %s", (name) => {
    expect(reaching(name).length).toBeGreaterThan(20);
  });

  test.each(["local-github", "sandbox"])("reach no file outside their own folder: %s", (name) => {
    const broken = reaching(name).flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.endsWith(".ts") && !isIn(one, `${name}/src`))
        .map((one) => [path, one]),
    );
    expect(broken).toEqual([]);
  });

  test("have one direction: the sandbox knows the local GitHub, which knows nobody", () => {
    const knows = (name: string, other: string) =>
      reaching(name).filter(({ imports }) => imports.some((one) => isIn(one, other)));
    expect(knows("local-github", "sandbox")).toEqual([]);
    expect(knows("sandbox", "local-github")).not.toEqual([]);
  });

  test("are a GitHub that has never heard of this project, and what shows it", () => {
    expect(reaching("local-github").filter(({ text }) => /comity/i.test(text))).toEqual([]);
  });

  test("are used from outside by what they export", () => {
    const visitors = [...sourcesIn("test"), ...sourcesIn("bench")];
    const inside = visitors.filter(({ path }) => path !== "architecture.test.ts");
    expect(inside.length).toBeGreaterThan(100);
    expect(
      inside.filter(({ text }) => /from "(\.\.\/)+packages\//.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

function users(pattern: RegExp, room = ""): readonly string[] {
  const among = files.filter(({ path }) => path.startsWith(room));
  return among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe("nobody", () => {
  test("uses the Octokit of Probot, which repeats mutations and logs what it sends", () => {
    expect(users(/context\.octokit|\bProbotOctokit\b/)).toEqual([]);
  });

  test("tells the time in the domain but the file about time", () => {
    expect(users(/\bDate\b/, "domain/")).toEqual(["domain/values/time.ts"]);
  });
});
