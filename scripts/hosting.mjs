// What a web server says beside the files of the app, for nginx and Apache; README.md and the README.txt of the zip show it.

import { contentSecurityPolicy } from './content-policy.mjs'

/** Every answer carries them. The page has the policy in itself too, all but the last part, which only a server can say. */
const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}
/** Files below assets/ are named by their content; all else is asked for anew, above all sw.js, which brings new versions. */
const forEver = 'public, max-age=31536000, immutable'
const asked = 'no-cache'

const nginxHeaders = (indent, cache) =>
  Object.entries({ ...headers, 'Cache-Control': cache })
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n')

export const nginx = `location /sluice/ {
    alias /srv/sluice/;
    include mime.types;
    types { application/manifest+json webmanifest; }
${nginxHeaders('    ', asked)}
}
location /sluice/assets/ {
    alias /srv/sluice/assets/;
    include mime.types;
${nginxHeaders('    ', forEver)}
}
`

export const apache = `AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
${Object.entries(headers)
  .map(([name, value]) => `Header always set ${name} "${value}"`)
  .join('\n')}
Header always set Cache-Control "${asked}"
<If "%{REQUEST_URI} =~ m#/assets/[^/]+$#">
    Header always set Cache-Control "${forEver}"
</If>
`
