// The one barrel: drizzle-kit and the client need every table in one object.
export * from './agenda';
export * from './agenda-released';
export * from './events';
export * from './gallery';
export * from './gallery-making';
export * from './gallery-visits';
export * from './people';
export * from './platform';
export * from './questions';
export * from './registration';
export * from './registration-desk';
