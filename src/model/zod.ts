// zod, set before anything is made with it: it would otherwise try to compile schemas with `new Function`, which a page under a
// strict content policy refuses and reports. Schemas take `z` from here, and nothing else imports the package. Its small form: what a schema can be asked
// stands in functions, of which only those come into the app that are used.

import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
