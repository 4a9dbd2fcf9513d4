/// <reference lib="dom" preserve="true" />
export { createClient, type Client, type ClientOptions } from './client.js';
export type { Tokens, TokenSource } from './credentials.js';
export type { News, NewsOptions } from './news.js';
export { GatehouseProblem, type ProblemCode } from './problem.js';
export type { ApiResponse } from './types.js';
export type * from './generated/api.js';
