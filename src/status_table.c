/*
 * The HTTP status codes from 100 to 599, one row per status, ascending by code.
 * To add a status, add a row, from which all else follows. A row has
 *
 *   the code, the reason phrase, the source, the reference or NULL,
 *   the description,
 *   the traits or 0,
 *   the names: first the reason phrase in upper snake case, then older ones,
 *   the exact names, if there are any, with the Windows SDK's spelling first,
 *   the response header fields, if the specification asks for any.
 */
#include "status.h"

#define CACHEABLE HTTPSTATUS_CACHEABLE
#define RETRYABLE HTTPSTATUS_RETRYABLE
#define DEPRECATED HTTPSTATUS_DEPRECATED
#define NO_CONTENT HTTPSTATUS_NO_CONTENT
#define TO_GET HTTPSTATUS_TO_GET
#define POST_TO_GET HTTPSTATUS_POST_TO_GET
#define KEEP_METHOD HTTPSTATUS_KEEP_METHOD

/* clang-format off */
/* Lists of any length, and what ends them. */
#define N(name) HTTPSTATUS_PREFIX name
#define NAMES(...) .names = (const char *const[]) { __VA_ARGS__, NULL }
#define EXACT(...) .exact = (const char *const[]) { __VA_ARGS__, NULL }
#define FIELDS(...) \
  .fields = (const httpstatus_field[]) { __VA_ARGS__, { NULL, NULL } }

const httpstatus_row httpstatus_table[] = {
  { 100, "Continue", "IANA", "RFC 9110, Section 15.2.1",
    "The server has read the start of the request without rejecting it, so the "
    "client can go on and send the rest.",
    0, NAMES(N("CONTINUE")),
    /* Without the first, constant(100) would be "HTTP_STATUS_FIRST". */
    EXACT("HTTP_STATUS_CONTINUE", "HTTP_STATUS_FIRST") },

  { 101, "Switching Protocols", "IANA", "RFC 9110, Section 15.2.2",
    "At the client's request, the server switches this connection to the "
    "protocol named in the Upgrade field of this response.",
    0, NAMES(N("SWITCHING_PROTOCOLS")),
    EXACT("HTTP_STATUS_SWITCH_PROTOCOLS"),
    FIELDS({ "Upgrade", "MUST" }, { "Connection", "MUST" }) },

  { 102, "Processing", "IANA", "RFC 2518, Section 10.1",
    "The server has accepted the whole request and is still working on it, but "
    "WebDAV, which introduced this code, has since dropped it.",
    DEPRECATED, NAMES(N("PROCESSING")) },

  { 103, "Early Hints", "IANA", "RFC 8297, Section 2",
    "The final response is still to come but will probably include these "
    "header fields, so the client can start to load linked resources.",
    0, NAMES(N("EARLY_HINTS")) },

  { 104, "Upload Resumption Supported", "IANA",
    "draft-ietf-httpbis-resumable-upload",
    "The client can resume this upload if it is interrupted, and the response "
    "says where to do so or how much the server has processed.",
    0, NAMES(N("UPLOAD_RESUMPTION_SUPPORTED")),
    FIELDS({ "Location",
             "MUST if the server announces the upload resource" },
           { "Upload-Limit",
             "MUST if the server announces the upload resource and has "
             "limits" },
           { "Upload-Draft-Interop-Version",
             "MUST if the server implements a draft version" },
           { "Upload-Offset", "expected if it reports progress" }) },

  { 200, "OK", "IANA", "RFC 9110, Section 15.3.1",
    "The request succeeded, and its method determines what the response "
    "contains.",
    CACHEABLE, NAMES(N("OK")),
    FIELDS({ "Allow", "SHOULD if it answers OPTIONS" },
           { "Accept-Patch",
             "SHOULD if it answers OPTIONS and the resource supports PATCH" },
           { "ETag", "SHOULD if it answers GET or HEAD and there is one" },
           { "Last-Modified",
             "SHOULD if it answers GET or HEAD and there is one" }) },

  { 201, "Created", "IANA", "RFC 9110, Section 15.3.2",
    "The request succeeded, and at least one new resource exists as a result.",
    0, NAMES(N("CREATED")),
    FIELDS({ "Location", "SHOULD if it answers POST" }) },

  { 202, "Accepted", "IANA", "RFC 9110, Section 15.3.3",
    "The server accepted the request but has not finished processing it, so "
    "the outcome is still open.",
    0, NAMES(N("ACCEPTED")) },

  { 203, "Non-Authoritative Information", "IANA", "RFC 9110, Section 15.3.4",
    "The request succeeded, but a transforming proxy changed the content that "
    "the origin server sent.",
    CACHEABLE, NAMES(N("NON_AUTHORITATIVE_INFORMATION")),
    EXACT("HTTP_STATUS_PARTIAL") },

  { 204, "No Content", "IANA", "RFC 9110, Section 15.3.5",
    "The request succeeded, and the response carries header fields but no "
    "content.",
    CACHEABLE | NO_CONTENT, NAMES(N("NO_CONTENT")),
    FIELDS({ "Allow", "SHOULD if it answers OPTIONS" },
           { "Accept-Patch",
             "SHOULD if it answers OPTIONS and the resource supports "
             "PATCH" }) },

  { 205, "Reset Content", "IANA", "RFC 9110, Section 15.3.6",
    "The request succeeded, and the client should reset the form or view that "
    "sent it, ready for new input.",
    NO_CONTENT, NAMES(N("RESET_CONTENT")) },

  { 206, "Partial Content", "IANA", "RFC 9110, Section 15.3.7",
    "The request's Range field asked for parts of a representation, and the "
    "response carries all or some of what was asked for.",
    CACHEABLE, NAMES(N("PARTIAL_CONTENT")),
    FIELDS({ "Content-Range", "MUST if there is a single part" },
           { "Date", "MUST if a 200 would have it" },
           { "Cache-Control", "MUST if a 200 would have it" },
           { "ETag", "MUST if a 200 would have it" },
           { "Expires", "MUST if a 200 would have it" },
           { "Content-Location", "MUST if a 200 would have it" },
           { "Vary", "MUST if a 200 would have it" },
           { "Content-Type",
             "MUST if there are several parts, or a 200 would have it and the "
             "request has no If-Range" },
           { "Content-Encoding",
             "MUST if a 200 would have it and the request has no If-Range" },
           { "Content-Language",
             "MUST if a 200 would have it and the request has no If-Range" },
           { "Last-Modified",
             "MUST if a 200 would have it and the request has no If-Range" }) },

  { 207, "Multi-Status", "IANA", "RFC 4918, Section 11.1",
    "The content of this WebDAV response lists several statuses, usually one "
    "for each resource, and any of them may be a failure.",
    0, NAMES(N("MULTI_STATUS")),
    EXACT("HTTP_STATUS_WEBDAV_MULTI_STATUS") },

  { 208, "Already Reported", "IANA", "RFC 5842, Section 7.1",
    "Inside a WebDAV multistatus response, this collection was already listed "
    "under another path, so its members are left out.",
    0, NAMES(N("ALREADY_REPORTED")) },

  { 218, "This Is Fine", "informal", NULL,
    "This unofficial code is said to let an application's error page pass a "
    "proxy that would replace the page of a 4xx or 5xx.",
    0, NAMES(N("THIS_IS_FINE")) },

  { 226, "IM Used", "IANA", "RFC 3229, Section 10.4.1",
    "The GET succeeded, and the server applied one or more instance "
    "manipulations, such as a delta or compression, to the content.",
    0, NAMES(N("IM_USED")),
    FIELDS({ "ETag", "MUST" },
           { "IM", "MUST if it carries a delta" },
           { "Delta-Base",
             "MUST if it carries a delta and If-None-Match named several "
             "tags" }) },

  { 300, "Multiple Choices", "IANA", "RFC 9110, Section 15.4.1",
    "The resource has several representations, each at its own URI, and the "
    "client or its user should choose one of them.",
    CACHEABLE, NAMES(N("MULTIPLE_CHOICES")),
    EXACT("HTTP_STATUS_AMBIGUOUS"),
    FIELDS({ "Location", "SHOULD if the server has a preferred choice" }) },

  { 301, "Moved Permanently", "IANA", "RFC 9110, Section 15.4.2",
    "The resource has moved permanently to a new URI, and clients should use "
    "that URI from now on.",
    CACHEABLE | POST_TO_GET, NAMES(N("MOVED_PERMANENTLY")),
    EXACT("HTTP_STATUS_MOVED"),
    FIELDS({ "Location", "SHOULD" }) },

  { 302, "Found", "IANA", "RFC 9110, Section 15.4.3",
    "The resource is at another URI for now, but the client should keep using "
    "the original URI for later requests.",
    POST_TO_GET, NAMES(N("FOUND"), N("MOVED_TEMPORARILY")),
    EXACT("HTTP_STATUS_REDIRECT"),
    FIELDS({ "Location", "SHOULD" }) },

  { 303, "See Other", "IANA", "RFC 9110, Section 15.4.4",
    "The Location field names another resource, which the client can fetch "
    "with GET or HEAD for an indirect response to its request.",
    TO_GET, NAMES(N("SEE_OTHER")),
    EXACT("HTTP_STATUS_REDIRECT_METHOD"),
    FIELDS({ "Location", "expected" }) },

  { 304, "Not Modified", "IANA", "RFC 9110, Section 15.4.5",
    "A conditional GET or HEAD shows that the client's stored copy is still "
    "valid, so the server sends no content.",
    NO_CONTENT, NAMES(N("NOT_MODIFIED")),
    FIELDS({ "Content-Location", "MUST if a 200 would have it" },
           { "Date", "MUST if a 200 would have it" },
           { "ETag", "MUST if a 200 would have it" },
           { "Vary", "MUST if a 200 would have it" },
           { "Cache-Control", "MUST if a 200 would have it" },
           { "Expires", "MUST if a 200 would have it" }) },

  { 305, "Use Proxy", "IANA", "RFC 9110, Section 15.4.6",
    "This code, deprecated as a security risk, told the client to reach the "
    "resource through the proxy in the Location field.",
    DEPRECATED, NAMES(N("USE_PROXY")) },

  { 306, "Switch Proxy", "informal", "RFC 9110, Section 15.4.7",
    "This code, never standardized and no longer used, asked the client to "
    "send its requests through another proxy.",
    DEPRECATED, NAMES(N("SWITCH_PROXY")) },

  { 307, "Temporary Redirect", "IANA", "RFC 9110, Section 15.4.8",
    "The resource is at another URI for now, and the client must keep the "
    "method if it repeats the request there.",
    KEEP_METHOD, NAMES(N("TEMPORARY_REDIRECT")),
    EXACT("HTTP_STATUS_REDIRECT_KEEP_VERB"),
    FIELDS({ "Location", "SHOULD" }) },

  { 308, "Permanent Redirect", "IANA", "RFC 9110, Section 15.4.9",
    "The resource has moved permanently to a new URI, and the client must keep "
    "the method when it repeats the request there.",
    CACHEABLE | KEEP_METHOD, NAMES(N("PERMANENT_REDIRECT")),
    FIELDS({ "Location", "SHOULD" }) },

  { 400, "Bad Request", "IANA", "RFC 9110, Section 15.5.1",
    "The server will not process the request because it looks faulty, for "
    "example in its syntax, framing or routing.",
    0, NAMES(N("BAD_REQUEST")) },

  { 401, "Unauthorized", "IANA", "RFC 9110, Section 15.5.2",
    "The resource requires authentication, and the request had no credentials "
    "or the server did not accept them.",
    0, NAMES(N("UNAUTHORIZED")),
    EXACT("HTTP_STATUS_DENIED"),
    FIELDS({ "WWW-Authenticate", "MUST" }) },

  { 402, "Payment Required", "IANA", "RFC 9110, Section 15.5.3",
    "A payment is due, as the name suggests, although HTTP itself only "
    "reserves this code for future use.",
    0, NAMES(N("PAYMENT_REQUIRED")),
    EXACT("HTTP_STATUS_PAYMENT_REQ") },

  { 403, "Forbidden", "IANA", "RFC 9110, Section 15.5.4",
    "The server does not allow this request, and repeating it with the same "
    "credentials is unlikely to help.",
    0, NAMES(N("FORBIDDEN")) },

  { 404, "Not Found", "IANA", "RFC 9110, Section 15.5.5",
    "The server found nothing to show at this address, or will not reveal that "
    "something is there.",
    CACHEABLE, NAMES(N("NOT_FOUND")) },

  { 405, "Method Not Allowed", "IANA", "RFC 9110, Section 15.5.6",
    "The server knows the method of the request, but the resource supports "
    "only those that the Allow field lists.",
    CACHEABLE, NAMES(N("METHOD_NOT_ALLOWED"), N("NOT_ALLOWED")),
    EXACT("HTTP_STATUS_BAD_METHOD"),
    FIELDS({ "Allow", "MUST" }) },

  { 406, "Not Acceptable", "IANA", "RFC 9110, Section 15.5.7",
    "The resource is not available in any form that the request's Accept "
    "fields allow, and the server offers no default.",
    0, NAMES(N("NOT_ACCEPTABLE")),
    EXACT("HTTP_STATUS_NONE_ACCEPTABLE") },

  { 407, "Proxy Authentication Required", "IANA", "RFC 9110, Section 15.5.8",
    "The client has to authenticate with the proxy before the request can "
    "pass.",
    0, NAMES(N("PROXY_AUTHENTICATION_REQUIRED")),
    EXACT("HTTP_STATUS_PROXY_AUTH_REQ"),
    FIELDS({ "Proxy-Authenticate", "MUST" }) },

  { 408, "Request Timeout", "IANA", "RFC 9110, Section 15.5.9",
    "The server stopped waiting because the whole request did not arrive in "
    "time.",
    RETRYABLE, NAMES(N("REQUEST_TIMEOUT"), N("REQUEST_TIME_OUT")) },

  { 409, "Conflict", "IANA", "RFC 9110, Section 15.5.10",
    "The request conflicts with the resource's current state, perhaps because "
    "someone else changed it, and may succeed once that is resolved.",
    0, NAMES(N("CONFLICT")) },

  { 410, "Gone", "IANA", "RFC 9110, Section 15.5.11",
    "The server no longer offers the resource, which will probably never "
    "return, and links to it should be removed.",
    CACHEABLE, NAMES(N("GONE")) },

  { 411, "Length Required", "IANA", "RFC 9110, Section 15.5.12",
    "The server refuses the request because it has no Content-Length field.",
    0, NAMES(N("LENGTH_REQUIRED")) },

  { 412, "Precondition Failed", "IANA", "RFC 9110, Section 15.5.13",
    "A precondition that the client set in the header fields of the request "
    "did not hold.",
    0, NAMES(N("PRECONDITION_FAILED")),
    EXACT("HTTP_STATUS_PRECOND_FAILED") },

  { 413, "Content Too Large", "IANA", "RFC 9110, Section 15.5.14",
    "The request carries more content than the server accepts.",
    0,
    NAMES(N("CONTENT_TOO_LARGE"),
          N("REQUEST_ENTITY_TOO_LARGE"),
          N("PAYLOAD_TOO_LARGE")),
    EXACT("HTTP_STATUS_REQUEST_TOO_LARGE"),
    FIELDS({ "Retry-After", "SHOULD if the condition is temporary" }) },

  { 414, "URI Too Long", "IANA", "RFC 9110, Section 15.5.15",
    "The URI of the request exceeds the length that the server accepts.",
    CACHEABLE,
    NAMES(N("URI_TOO_LONG"),
          N("REQUEST_URI_TOO_LONG"),
          N("REQUEST_URI_TOO_LARGE")) },

  { 415, "Unsupported Media Type", "IANA", "RFC 9110, Section 15.5.16",
    "The server does not accept the media type or coding of the request's "
    "content for this method and resource.",
    0, NAMES(N("UNSUPPORTED_MEDIA_TYPE")),
    EXACT("HTTP_STATUS_UNSUPPORTED_MEDIA"),
    FIELDS({ "Accept-Encoding",
             "expected if the content coding is not supported" },
           { "Accept-Patch", "SHOULD if the patch format is not supported" }) },

  { 416, "Range Not Satisfiable", "IANA", "RFC 9110, Section 15.5.17",
    "None of the requested ranges is available, or the request asks for too "
    "many small or overlapping ones.",
    0,
    NAMES(N("RANGE_NOT_SATISFIABLE"), N("REQUESTED_RANGE_NOT_SATISFIABLE")),
    FIELDS({ "Content-Range", "SHOULD if bytes were asked for" }) },

  { 417, "Expectation Failed", "IANA", "RFC 9110, Section 15.5.18",
    "At least one server along the way cannot do what the request's Expect "
    "field demands.",
    0, NAMES(N("EXPECTATION_FAILED")) },

  { 418, "I'm a teapot", "informal", "RFC 2324, Section 2.3.2",
    "The server is a teapot and refuses to brew coffee, a joke so common that "
    "HTTP keeps its code reserved.",
    0, NAMES(N("IM_A_TEAPOT")) },

  { 419, "Page Expired", "Laravel", NULL,
    "The CSRF token that Laravel expects with a form is missing or no longer "
    "valid, so the user should reload the page.",
    0, NAMES(N("PAGE_EXPIRED")) },

  { 420, "Enhance Your Calm", "Twitter", NULL,
    "An old Twitter API sent this code instead of 429 to rate-limited clients, "
    "and an early WebDAV draft named it Method Failure.",
    RETRYABLE, NAMES(N("ENHANCE_YOUR_CALM")) },

  { 421, "Misdirected Request", "IANA", "RFC 9110, Section 15.5.20",
    "The server does not answer for this URI's origin, or does not do so over "
    "this connection, but the client may try another one.",
    RETRYABLE, NAMES(N("MISDIRECTED_REQUEST")) },

  { 422, "Unprocessable Content", "IANA", "RFC 9110, Section 15.5.21",
    "The server understands the format and syntax of the request's content but "
    "cannot carry out the instructions in it.",
    0, NAMES(N("UNPROCESSABLE_CONTENT"), N("UNPROCESSABLE_ENTITY")) },

  { 423, "Locked", "IANA", "RFC 4918, Section 11.3",
    "A WebDAV lock on the source or the destination of the request prevents "
    "the server from carrying it out.",
    0, NAMES(N("LOCKED")) },

  { 424, "Failed Dependency", "IANA", "RFC 4918, Section 11.4",
    "This action was not carried out, because it depends on another one that "
    "failed.",
    0, NAMES(N("FAILED_DEPENDENCY")) },

  { 425, "Too Early", "IANA", "RFC 8470, Section 5.2",
    "The request was sent as TLS early data, which an attacker could replay, "
    "so the client should repeat it after the handshake.",
    RETRYABLE, NAMES(N("TOO_EARLY")) },

  { 426, "Upgrade Required", "IANA", "RFC 9110, Section 15.5.22",
    "The server does not accept the request over this protocol, but may accept "
    "it after the client switches to another one.",
    0, NAMES(N("UPGRADE_REQUIRED")),
    FIELDS({ "Upgrade", "MUST if it is sent in HTTP/1.1" },
           { "Connection", "MUST if it is sent in HTTP/1.1" }) },

  { 428, "Precondition Required", "IANA", "RFC 6585, Section 3",
    "The server accepts the request only with a condition, such as If-Match, "
    "so that clients do not overwrite each other's changes.",
    0, NAMES(N("PRECONDITION_REQUIRED")) },

  { 429, "Too Many Requests", "IANA", "RFC 6585, Section 4",
    "The client exceeded a rate limit and should wait before it sends another "
    "request.",
    RETRYABLE, NAMES(N("TOO_MANY_REQUESTS")),
    FIELDS({ "Retry-After", "MAY" }) },

  { 430, "Shopify Security Rejection", "Shopify", NULL,
    "Shopify rejects the request as malicious, and earlier used this code for "
    "too many requests.",
    0, NAMES(N("SHOPIFY_SECURITY_REJECTION")) },

  { 431, "Request Header Fields Too Large", "IANA", "RFC 6585, Section 5",
    "The server refuses the request because a header field, or all of them "
    "together, takes up too much space.",
    0, NAMES(N("REQUEST_HEADER_FIELDS_TOO_LARGE")) },

  { 440, "Login Time-out", "Microsoft", NULL,
    "The session on this Microsoft server has expired, so the user has to log "
    "in again.",
    0, NAMES(N("LOGIN_TIME_OUT")) },

  { 444, "No Response", "nginx", NULL,
    "The nginx server closes the connection without sending a response, so the "
    "code appears in its log only.",
    0, NAMES(N("NO_RESPONSE")),
    EXACT("HTTP_CLOSE") },

  { 449, "Retry With", "Microsoft", "MS-WDV, Section 2.2.6",
    "The server needs more information, so the client has to process this "
    "response and then repeat the request.",
    0, NAMES(N("RETRY_WITH"), N("REPLY_WITH")),
    FIELDS({ "Ms-Echo-Request", "MUST" }) },

  { 450, "Blocked by Windows Parental Controls", "Microsoft", NULL,
    "The parental controls of Windows block this page.",
    0, NAMES(N("BLOCKED_BY_WINDOWS_PARENTAL_CONTROLS")) },

  { 451, "Unavailable For Legal Reasons", "IANA", "RFC 7725, Section 3",
    "A legal demand, such as a court order, prevents the server from giving "
    "access to the resource.",
    CACHEABLE, NAMES(N("UNAVAILABLE_FOR_LEGAL_REASONS")),
    EXACT("HTTP_ILLEGAL"),
    FIELDS({ "Link", "SHOULD" }) },

  { 460, "Client Closed Connection", "AWS", NULL,
    "The client closed its connection to the AWS load balancer before the idle "
    "time was up, so only the log has this code, which AWS leaves untitled.",
    0, NAMES(N("CLIENT_CLOSED_CONNECTION")) },

  { 463, "Too Many Forwarded Addresses", "AWS", NULL,
    "The AWS load balancer accepts at most 30 addresses in the X-Forwarded-For "
    "field, and the request has more.",
    0, NAMES(N("TOO_MANY_FORWARDED_ADDRESSES")) },

  { 464, "Incompatible Protocol Versions", "AWS", NULL,
    "The protocol version of the request does not match the one set for the "
    "AWS load balancer's target group.",
    0, NAMES(N("INCOMPATIBLE_PROTOCOL_VERSIONS")) },

  { 494, "Request Header Too Large", "nginx", NULL,
    "The request header does not fit into nginx's buffers, and the client "
    "receives 400 instead of this code.",
    0, NAMES(N("REQUEST_HEADER_TOO_LARGE")) },

  { 495, "SSL Certificate Error", "nginx", NULL,
    "The client's certificate failed verification, and nginx sends the client "
    "400 instead of this code.",
    0, NAMES(N("SSL_CERTIFICATE_ERROR")) },

  { 496, "SSL Certificate Required", "nginx", NULL,
    "The client sent no certificate although nginx requires one, so it "
    "receives 400 instead of this code.",
    0, NAMES(N("SSL_CERTIFICATE_REQUIRED")) },

  { 497, "HTTP Request Sent to HTTPS Port", "nginx", NULL,
    "A plain HTTP request came to a TLS port of nginx, which sends the client "
    "400 instead of this code.",
    0, NAMES(N("HTTP_REQUEST_SENT_TO_HTTPS_PORT")) },

  { 498, "Invalid Token", "Esri", NULL,
    "ArcGIS reports with this code, usually inside the content of a 200 "
    "response, that a token has expired or is otherwise invalid.",
    0, NAMES(N("INVALID_TOKEN")) },

  { 499, "Client Closed Request", "nginx", NULL,
    "The client left before the response was ready, so nginx only logs this "
    "code, while gRPC gateways send it for a canceled call.",
    0, NAMES(N("CLIENT_CLOSED_REQUEST")) },

  { 500, "Internal Server Error", "IANA", "RFC 9110, Section 15.6.1",
    "An unexpected problem in the server kept it from completing the request.",
    0, NAMES(N("INTERNAL_SERVER_ERROR")),
    EXACT("HTTP_STATUS_SERVER_ERROR") },

  { 501, "Not Implemented", "IANA", "RFC 9110, Section 15.6.2",
    "The server lacks the functionality that the request needs.",
    CACHEABLE, NAMES(N("NOT_IMPLEMENTED"), N("METHOD_NOT_IMPLEMENTED")),
    EXACT("HTTP_STATUS_NOT_SUPPORTED") },

  { 502, "Bad Gateway", "IANA", "RFC 9110, Section 15.6.3",
    "A gateway or proxy needed another server to answer the request, but got "
    "an invalid response from it.",
    RETRYABLE, NAMES(N("BAD_GATEWAY")) },

  { 503, "Service Unavailable", "IANA", "RFC 9110, Section 15.6.4",
    "The server is overloaded or under maintenance for the moment, so a later "
    "attempt may succeed.",
    RETRYABLE,
    NAMES(N("SERVICE_UNAVAILABLE"), N("SERVICE_TEMPORARILY_UNAVAILABLE")),
    EXACT("HTTP_STATUS_SERVICE_UNAVAIL"),
    FIELDS({ "Retry-After", "MAY" }) },

  { 504, "Gateway Timeout", "IANA", "RFC 9110, Section 15.6.5",
    "A gateway or proxy needed another server to answer the request, but got "
    "no response from it in time.",
    RETRYABLE, NAMES(N("GATEWAY_TIMEOUT"), N("GATEWAY_TIME_OUT")) },

  { 505, "HTTP Version Not Supported", "IANA", "RFC 9110, Section 15.6.6",
    "The server cannot or will not use the major version of HTTP that the "
    "client chose.",
    0, NAMES(N("HTTP_VERSION_NOT_SUPPORTED")),
    EXACT("HTTP_STATUS_VERSION_NOT_SUP", "HTTP_STATUS_LAST") },

  { 506, "Variant Also Negotiates", "IANA", "RFC 2295, Section 8.1",
    "The server is misconfigured, because the variant it chose in content "
    "negotiation would negotiate in turn.",
    0, NAMES(N("VARIANT_ALSO_NEGOTIATES")) },

  { 507, "Insufficient Storage", "IANA", "RFC 4918, Section 11.5",
    "For now, the server cannot store what the request requires, and a request "
    "that a user's action caused must not be repeated until the user asks "
    "again.",
    0, NAMES(N("INSUFFICIENT_STORAGE")) },

  { 508, "Loop Detected", "IANA", "RFC 5842, Section 7.2",
    "The server stopped a WebDAV request of infinite depth because it ran into "
    "an endless loop.",
    0, NAMES(N("LOOP_DETECTED")) },

  { 509, "Bandwidth Limit Exceeded", "cPanel", NULL,
    "The site has used up the bandwidth that its hosting account allows, which "
    "cPanel reports with this code.",
    0, NAMES(N("BANDWIDTH_LIMIT_EXCEEDED")) },

  { 510, "Not Extended", "IANA", "RFC 2774, Section 7",
    "The request lacks a protocol extension that the resource's policy "
    "requires, under a framework that is now historic.",
    DEPRECATED, NAMES(N("NOT_EXTENDED")) },

  { 511, "Network Authentication Required", "IANA", "RFC 6585, Section 6",
    "The client has to log in to the network, as in a hotel or airport, before "
    "its requests are let through.",
    0, NAMES(N("NETWORK_AUTHENTICATION_REQUIRED")) },

  { 520, "Web Server Returned an Unknown Error", "Cloudflare", NULL,
    "Cloudflare got a response from the origin server that was empty or that "
    "it could not understand.",
    RETRYABLE, NAMES(N("WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR")) },

  { 521, "Web Server Is Down", "Cloudflare", NULL,
    "Cloudflare tried to connect to the origin server, which refused.",
    RETRYABLE, NAMES(N("WEB_SERVER_IS_DOWN")) },

  { 522, "Connection Timed Out", "Cloudflare", NULL,
    "The origin server took too long to accept Cloudflare's connection or to "
    "acknowledge the request.",
    RETRYABLE, NAMES(N("CONNECTION_TIMED_OUT")) },

  { 523, "Origin Is Unreachable", "Cloudflare", NULL,
    "Cloudflare failed to reach the origin server, usually because the network "
    "has no route to it.",
    RETRYABLE, NAMES(N("ORIGIN_IS_UNREACHABLE")) },

  { 524, "A Timeout Occurred", "Cloudflare", NULL,
    "Cloudflare connected to the origin server, but the response took too "
    "long.",
    RETRYABLE, NAMES(N("A_TIMEOUT_OCCURRED")) },

  { 525, "SSL Handshake Failed", "Cloudflare", NULL,
    "Cloudflare and the origin server could not complete a TLS handshake.",
    0, NAMES(N("SSL_HANDSHAKE_FAILED")) },

  { 526, "Invalid SSL Certificate", "Cloudflare", NULL,
    "The origin server's certificate did not pass Cloudflare's verification.",
    0, NAMES(N("INVALID_SSL_CERTIFICATE")) },

  { 527, "Railgun Error", "Cloudflare", NULL,
    "The link to the origin server failed in Cloudflare's Railgun, a service "
    "that has since been discontinued.",
    DEPRECATED, NAMES(N("RAILGUN_ERROR")) },

  { 529, "Site Is Overloaded", "Qualys", NULL,
    "The site or API is overloaded and cannot take the request now, which "
    "Qualys and Anthropic report with this code.",
    RETRYABLE, NAMES(N("SITE_IS_OVERLOADED")) },

  { 530, "Origin DNS Error", "Cloudflare", NULL,
    "Cloudflare could not resolve the origin server or its tunnel, as the 1xxx "
    "error in the response says, while on Pantheon the site is frozen.",
    0, NAMES(N("ORIGIN_DNS_ERROR")) },

  { 540, "Temporarily Disabled", "Shopify", NULL,
    "Shopify has switched off this endpoint for now, so a later attempt may "
    "succeed.",
    RETRYABLE, NAMES(N("TEMPORARILY_DISABLED")) },

  { 561, "Identity Provider Error", "AWS", NULL,
    "The identity provider returned an error when the AWS load balancer tried "
    "to authenticate the user, and AWS titles this code Unauthorized.",
    0, NAMES(N("IDENTITY_PROVIDER_ERROR")) },

  { 598, "Network Read Timeout Error", "informal", NULL,
    "A proxy connected to the server upstream but timed out while reading its "
    "response.",
    RETRYABLE, NAMES(N("NETWORK_READ_TIMEOUT_ERROR")) },

  { 599, "Network Connect Timeout Error", "informal", NULL,
    "A proxy timed out while connecting to the server upstream.",
    RETRYABLE, NAMES(N("NETWORK_CONNECT_TIMEOUT_ERROR")) },
};
/* clang-format on */

const size_t httpstatus_count =
    sizeof httpstatus_table / sizeof httpstatus_table[0];
