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

/** How long is said of what is there, not of what is missing: half an upload must not be kept for a year. */
const nginxHeaders = cache =>
  [
    ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    `    add_header Cache-Control "${cache}";`,
  ].join('\n')

const nginxGzip = `    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;`

export const nginx = `location = /sluice { absolute_redirect off; return 301 /sluice/; }
location /sluice/ {
    alias /srv/sluice/;
    include mime.types;
    types { application/manifest+json webmanifest; }
${nginxGzip}
${nginxHeaders(asked)}
}
location /sluice/assets/ {
    alias /srv/sluice/assets/;
    include mime.types;
${nginxGzip}
${nginxHeaders(forEver)}
}
`

export const apache = `AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json image/svg+xml
</IfModule>
${Object.entries(headers)
  .map(([name, value]) => `Header always set ${name} "${value}"`)
  .join('\n')}
Header set Cache-Control "${asked}"
<If "%{REQUEST_URI} =~ m#/assets/[^/]+$#">
    Header set Cache-Control "${forEver}"
</If>
`
