import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/** What may be told of a request; its address, its words and whatever a fault says are not among them. */
const told = [
  'http.method',
  'http.status_code',
  'next.span_type',
  'next.rsc',
  'error.type',
  'net.peer.name',
  'linli.request',
] as const;

/** A pattern, never an address: parts of small words, or names in brackets. */
const pattern = /^(\/(\[[a-z]+\]|[a-z_]+(-[a-z]+)*))*\/?$/;

/** Hands on what is left of each span when addresses, texts of faults and everything unknown are taken out. */
export function cleanly(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(clean), done),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

/** Named after what it is and the pattern it is about: the framework puts whole addresses into names. */
function clean(span: ReadableSpan): ReadableSpan {
  const attributes = attributesOf(span.attributes);
  const words = [attributes['next.span_type'] ?? 'span', attributes['http.method'], attributes['http.route']];
  return {
    name: words.filter(Boolean).join(' '),
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.events.length,
    droppedLinksCount: span.links.length,
  };
}

function attributesOf(given: Attributes): Attributes {
  const route = given['http.route'] ?? given['next.route'];
  const kept = told.filter((name) => given[name] !== undefined).map((name) => [name, given[name]] as const);
  return {
    ...Object.fromEntries(kept),
    ...(typeof route === 'string' && pattern.test(route) && { 'http.route': route }),
  };
}
