export * from './acts';
export * from './beside-tickets';
export * from './estate';
export * from './homes';
export * from './imports';
export * from './people';
export * from './tickets';
export * from './wechat';
