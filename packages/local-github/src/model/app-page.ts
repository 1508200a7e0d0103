import type { App } from "./records/app.ts";
import type { World } from "./world.ts";

/**
 * The app's page, which is also what it names as its website. Not kept in its record: it begins
 * with the address this GitHub has now.
 */
export function appPage({ webUrl }: World, { slug }: App): string {
  return `${webUrl}/apps/${slug}`;
}
