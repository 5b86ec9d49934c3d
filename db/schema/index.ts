export * from './estate';
export * from './people';
export * from './tickets';
