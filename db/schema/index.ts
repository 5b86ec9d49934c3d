export * from './acts';
export * from './beside-tickets';
export * from './estate';
export * from './homes';
export * from './people';
export * from './privacy';
export * from './tickets';
export * from './wechat';
