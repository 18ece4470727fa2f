// Reads the lists of redirects of a site as hosts do, with the hosts' own programs, and prints where each address leads, as JSON.
// Usage: node redirects.mjs FOLDER ADDRESS...
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { getTransformedRoutes, redirectsSchema, trailingSlashSchema } from "@vercel/routing-utils";
import { RedirectsHandler } from "@netlify/redirects";

const [folder, ...addresses] = process.argv.slice(2);

const settings = JSON.parse(readFileSync(`${folder}/vercel.json`, "utf8"));
const schema = { type: "object", additionalProperties: false, properties: { redirects: redirectsSchema, trailingSlash: trailingSlashSchema } };
const ajv = new Ajv();
if (!ajv.validate(schema, settings)) throw new Error(ajv.errorsText());
const { routes, error } = getTransformedRoutes(settings);
if (error) throw new Error(error.message);

// vercel returns where the first route leads that a path matches; a host keeps the query.
function vercel(address) {
  const { pathname, search } = new URL(address);
  for (const { src, status, headers } of routes) {
    const found = src && status && new RegExp(src).exec(pathname);
    if (found) return `${status} ${headers.Location.replace(/\$(\d)/g, (_, n) => found[n] ?? "")}${search}`;
  }
}

const handler = new RedirectsHandler({ configRedirects: [], jwtRoleClaim: "", jwtSecret: "", projectDir: folder, publicDir: folder });
async function netlify(address) {
  const request = new Request(address);
  const match = await handler.match(request);
  const answer = match && (await handler.handle(request, { ...match, force: true }, async () => undefined));
  return answer && `${answer.status} ${answer.headers.get("location")}`;
}

const found = { vercel: {}, netlify: {} };
for (const address of addresses) {
  found.vercel[address] = vercel(address) ?? "";
  found.netlify[address] = (await netlify(address)) ?? "";
}
console.log(JSON.stringify(found));
