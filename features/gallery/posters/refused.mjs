// @ts-check

/** Why a file is not taken: its message is one of the reasons of upload-rules.ts. */
export class Refused extends Error {}
