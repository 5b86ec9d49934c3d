import { type Context, context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type Span,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { cleanly } from './clean-span';
import { currentRequest } from './request';

/** When a home's code was used is nobody's to know. */
const unseen = /^\/(answer|s)\//;

const [on, off] = [new AlwaysOnSampler(), new AlwaysOffSampler()];
const root: Sampler = {
  shouldSample: (...asked: Parameters<Sampler['shouldSample']>) =>
    unseen.test(String(asked[4]['http.target'] ?? '')) ? off.shouldSample() : on.shouldSample(),
  toString: () => 'all but who answers by a code',
};

/**
 * From now on what the framework traces goes to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names. What comes with a request
 * about a trace of somebody else's is not taken up.
 */
export function startTracing(version: string): void {
  const exporter = cleanly(new OTLPTraceExporter());
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || 'linli', 'service.version': version }),
    ),
    sampler: new ParentBasedSampler({ root }),
    spanProcessors: [namesRequest, new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2000 })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
}

/** The log and the trace of a request are found by the same id. */
const namesRequest = {
  onStart(span: Span, _parent: Context) {
    const asked = currentRequest();
    if (asked) span.setAttribute('linli.request', asked.id);
  },
  onEnd: () => undefined,
  forceFlush: async () => undefined,
  shutdown: async () => undefined,
};
