// Asks a sandbox that has just started whether it is all there.
import { readFile } from "node:fs/promises";

const info = JSON.parse(await readFile(process.argv[2], "utf8"));
await answers(`${info.app}/health`);
await answers(`${info.github}/_sandbox/idle`);
const authorization = `token ${info.users.ada.token}`;
const repository = await answers(`${info.github}/repos/${info.org}/${info.repo}`, {
  authorization,
});
if ((await repository.json()).private !== true)
  throw new Error("the case repository is not private");
process.stdout.write("smoke: a sandbox starts and answers\n");

async function answers(url, headers = {}) {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
