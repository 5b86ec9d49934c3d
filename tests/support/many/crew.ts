import { takeCodes } from '@/bench/codes';
import { s3StandIn } from '../s3-stand-in';
import { filer } from './clients';
import { startServer, startWorker } from './fleet';
import { openStage } from './stage';

/** Two app processes and a worker on one PostgreSQL and one photo store; nothing else is shared. */
export async function openCrew(more: Record<string, string> = {}, through?: (databaseUrl: string) => Promise<string>) {
  const stage = await openStage();
  const store = await s3StandIn();
  const codes = await takeCodes();
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = store.settings;
  const env = {
    ...stage.secrets,
    DEMO: 'off',
    DATABASE_URL: (await through?.(stage.appUrl)) ?? stage.appUrl,
    WORKER_DATABASE_URL: stage.workerUrl,
    TRUST_PROXY: '1',
    SMS_WEBHOOK_URL: codes.url,
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    ...more,
  };
  const servers = await Promise.all([startServer({ env }), startServer({ env })]);
  const worker = startWorker(env);
  const close = async () => {
    await Promise.all([...servers.map((server) => server.end()), worker.end()]);
    await Promise.all([store.close(), codes.close()]);
    await stage.close();
  };
  const filings = (origin: string) => Promise.all(stage.residents.map((one) => filer(origin, one)));
  return { stage, store, codes: codes.codes, env, servers, filings, close };
}

export type Crew = Awaited<ReturnType<typeof openCrew>>;
