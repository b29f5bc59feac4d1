// Types of server.mjs for the tests.

import type { Server } from 'node:http'

export function fileFor(folder: string, url: string): Promise<{ file: string; size: number } | null>
export function staticServer(folder: string): Server
export function listen(server: Server, wanted: number, options?: { next?: boolean }): Promise<number>
