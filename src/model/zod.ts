// zod, set before anything is made with it: it would otherwise try to compile schemas with `new Function`, which a page under a
// strict content policy refuses and reports. Schemas take `z` from here, and nothing else imports the package.

import { z } from 'zod'

z.config({ jitless: true })

export { z }
