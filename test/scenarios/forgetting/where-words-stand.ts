import { crawl, placesOf } from "local-github/testing";
import type { World } from "../../world/start-world.ts";

/**
 * Where an owner of the organisation, who reads all that the app reads, finds one of these words: at
 * these addresses of the case repository and, if asked for, wherever any answer leads.
 */
export async function whereWordsStand(
  world: World,
  words: readonly string[],
  addresses: readonly string[],
  { everywhere }: { readonly everywhere: boolean },
): Promise<readonly string[]> {
  const here = `/repos/${world.here.owner}/${world.here.repo}`;
  const paths = addresses.map((address) => here + address);
  const seen = everywhere ? await crawl(world, "owen", paths) : await read(world, paths);
  const decoded = new Map([...seen].map(([url, text]) => [url, text + decodedIn(text)]));
  return placesOf(decoded, words).map((place) => place.replace(world.url, ""));
}

async function read(world: World, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const headers = { authorization: "token sandbox-owen" };
  const texts = paths.map(async (path) => {
    const answer = await fetch(world.url + path, { headers });
    return [path, await answer.text()] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The files in an answer, as text. */
function decodedIn(text: string): string {
  const found = [...text.matchAll(/"content":\s*"([\w+/=\\]{4,})"/g)];
  return found
    .map(([, content = ""]) =>
      Buffer.from(content.replaceAll("\\n", ""), "base64").toString("utf8"),
    )
    .join("\n");
}
