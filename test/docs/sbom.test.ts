import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

const Bom = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string(),
  metadata: z.object({ component: z.object({ name: z.string(), type: z.string() }) }),
  components: z.array(
    z.object({
      "bom-ref": z.string(),
      purl: z.string(),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })),
      licenses: z.array(z.unknown()).min(1),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/** The place of a package as one at `from` gets it, as Node looks for it. */
function placeOf(name: string, from: string): string | undefined {
  const place = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (packages[place]) return place;
  return from === ""
    ? undefined
    : placeOf(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))));
}

/** What the package needs at work, as `name@version`, as the lock says. */
function needed(): ReadonlySet<string> {
  const places = new Set([""]);
  for (const place of places) {
    const { dependencies, optionalDependencies, peerDependencies } = packages[place] ?? {};
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    for (const found of names.flatMap((name) => placeOf(name, place) ?? [])) places.add(found);
  }
  const refs = [...places].filter((place) => place !== "");
  return new Set(
    refs.map((place) => `${place.replace(/^.*node_modules\//, "")}@${packages[place]?.version}`),
  );
}

describe("the bill of materials", () => {
  const printed = execFileSync(process.execPath, ["scripts/sbom.mjs"], {
    encoding: "utf8",
    // Nobody answers there.
    env: { ...process.env, npm_config_registry: "http://127.0.0.1:9/" },
  });
  const bom = Bom.parse(JSON.parse(printed));
  const refs = bom.components.map((component) => component["bom-ref"]);

  test("names what the package needs at work, and nothing else", () => {
    expect(new Set(refs)).toEqual(needed());
    expect(refs).toEqual(expect.arrayContaining([expect.stringMatching(/^nodemailer@/)]));
    expect(refs.filter((ref) => /^(vitest|typescript|local-github|sandbox)@/.test(ref))).toEqual(
      [],
    );
  });

  test("says of each what its bytes are and who may use it", () => {
    for (const { purl, hashes } of bom.components) {
      expect(purl).toMatch(/^pkg:npm\//);
      expect(hashes.map(({ alg }) => alg)).toContain("SHA-512");
    }
    expect(printed).not.toContain("resolved");
  });

  test("is of an application, and refers to nothing it does not name", () => {
    expect(bom.metadata.component).toEqual({ name: "comity", type: "application" });
    const all = new Set([...refs, "comity@0.1.0"]);
    const mentioned = bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(mentioned.filter((ref) => !all.has(ref))).toEqual([]);
  });
});
