/*
 * The HTTP status codes from 100 to 599, a row a status, ascending by code. To
 * add a status is to add a row: constants, lookups, iteration and documents
 * follow from it. A row has
 *
 *   the code, the reason phrase, the source, the reference or NULL,
 *   the description,
 *   the traits or 0, the names,
 *   the response header fields, where the specification asks for some.
 */
#include "status.h"

#define NAME(name) [HTTPSTATUS_NAME] = HTTPSTATUS_PREFIX name
#define WINDOWS(name) [HTTPSTATUS_WINDOWS] = HTTPSTATUS_PREFIX name
#define FORMER(name) [HTTPSTATUS_FORMER] = HTTPSTATUS_PREFIX name
#define FORMER_2(name) [HTTPSTATUS_FORMER_2] = HTTPSTATUS_PREFIX name
#define BOUND(name) [HTTPSTATUS_BOUND] = HTTPSTATUS_PREFIX name

#define CACHEABLE HTTPSTATUS_CACHEABLE
#define RETRYABLE HTTPSTATUS_RETRYABLE
#define DEPRECATED HTTPSTATUS_DEPRECATED
#define NO_CONTENT HTTPSTATUS_NO_CONTENT
#define TO_GET HTTPSTATUS_TO_GET
#define POST_TO_GET HTTPSTATUS_POST_TO_GET
#define KEEP_METHOD HTTPSTATUS_KEEP_METHOD

/* clang-format off */
/* As many fields as there are, which the entry without a name ends. */
#define FIELDS(...) \
  .fields = (const httpstatus_field[]) { __VA_ARGS__, { NULL, NULL } }

const httpstatus_row httpstatus_table[] = {
  { 100, "Continue", "IANA", "RFC 9110, Section 15.2.1",
    "The server has seen the beginning of the request and asks the client "
    "to go on and send the rest.",
    0, .names = { NAME("CONTINUE"), BOUND("FIRST") } },

  { 101, "Switching Protocols", "IANA", "RFC 9110, Section 15.2.2",
    "The server agrees to continue on this connection in the other protocol "
    "that the Upgrade field of its response names.",
    0, .names = { NAME("SWITCHING_PROTOCOLS"), WINDOWS("SWITCH_PROTOCOLS") },
    FIELDS({ "Upgrade", "MUST" }, { "Connection", "MUST" }) },

  { 102, "Processing", "IANA", "RFC 2518, Section 10.1",
    "The server has the whole request and is still at work on it, so the "
    "client should keep waiting.",
    0, .names = { NAME("PROCESSING") } },

  { 103, "Early Hints", "IANA", "RFC 8297",
    "The server sends some header fields ahead, so that the client can "
    "start to load what it will need before the answer is ready.",
    0, .names = { NAME("EARLY_HINTS") } },

  { 104, "Upload Resumption Supported", "IANA",
    "draft-ietf-httpbis-resumable-upload",
    "The server has kept what it has received of an upload, which can be "
    "resumed from there if it is interrupted.",
    0, .names = { NAME("UPLOAD_RESUMPTION_SUPPORTED") },
    FIELDS({ "Location", "MUST if the server announces the upload resource" }) },

  { 200, "OK", "IANA", "RFC 9110, Section 15.3.1",
    "The request completed, and the response carries its result.",
    CACHEABLE, .names = { NAME("OK") },
    FIELDS({ "ETag", "SHOULD if it answers GET or HEAD and there is one" },
           { "Last-Modified",
             "SHOULD if it answers GET or HEAD and there is one" }) },

  { 201, "Created", "IANA", "RFC 9110, Section 15.3.2",
    "The request was fulfilled, and a new resource exists because of it.",
    0, .names = { NAME("CREATED") },
    FIELDS({ "Location", "SHOULD if it answers POST" }) },

  { 202, "Accepted", "IANA", "RFC 9110, Section 15.3.3",
    "The request was taken in, but it has not yet been processed to the end "
    "and may still fail.",
    0, .names = { NAME("ACCEPTED") } },

  { 203, "Non-Authoritative Information", "IANA", "RFC 9110, Section 15.3.4",
    "The request succeeded, but the header fields come from a copy on the "
    "way and not from the definitive set of the origin server.",
    CACHEABLE,
    .names = { NAME("NON_AUTHORITATIVE_INFORMATION"), WINDOWS("PARTIAL") } },

  { 204, "No Content", "IANA", "RFC 9110, Section 15.3.5",
    "The request was fulfilled, and there is nothing new to send back.",
    CACHEABLE | NO_CONTENT, .names = { NAME("NO_CONTENT") } },

  { 205, "Reset Content", "IANA", "RFC 9110, Section 15.3.6",
    "The request is done, and the client should reset the view that sent "
    "it, so that the user can start another input.",
    NO_CONTENT, .names = { NAME("RESET_CONTENT") } },

  { 206, "Partial Content", "IANA", "RFC 9110, Section 15.3.7",
    "The GET for a part of the resource was fulfilled, and the response "
    "holds that part.",
    CACHEABLE, .names = { NAME("PARTIAL_CONTENT") },
    FIELDS({ "Content-Range", "MUST if there is a single part" },
           { "Date", "MUST if a 200 would have it" },
           { "Cache-Control", "MUST if a 200 would have it" },
           { "ETag", "MUST if a 200 would have it" },
           { "Expires", "MUST if a 200 would have it" },
           { "Content-Location", "MUST if a 200 would have it" },
           { "Vary", "MUST if a 200 would have it" }) },

  { 207, "Multi-Status", "IANA", "RFC 4918, Section 11.1",
    "One WebDAV response carries several statuses, because the request "
    "concerned several resources.",
    0, .names = { NAME("MULTI_STATUS"), WINDOWS("WEBDAV_MULTI_STATUS") } },

  { 208, "Already Reported", "IANA", "RFC 5842, Section 7.1",
    "The members of this WebDAV collection stand earlier in the same "
    "response and are not listed again.",
    0, .names = { NAME("ALREADY_REPORTED") } },

  { 218, "This Is Fine", "informal", NULL,
    "The error page of an application may pass as it is where Apache would "
    "otherwise put its own in place.",
    0, .names = { NAME("THIS_IS_FINE") } },

  { 226, "IM Used", "IANA", "RFC 3229, Section 10.4.1",
    "The request was fulfilled, and the response holds the changes to a "
    "copy the client has instead of the whole resource.",
    0, .names = { NAME("IM_USED") },
    FIELDS({ "ETag", "MUST" }, { "IM", "MUST if it carries a delta" }) },

  { 300, "Multiple Choices", "IANA", "RFC 9110, Section 15.4.1",
    "Several representations of the resource fit the request, and the "
    "choice is left to the client because the server does not pick one.",
    CACHEABLE, .names = { NAME("MULTIPLE_CHOICES"), WINDOWS("AMBIGUOUS") },
    FIELDS({ "Location", "SHOULD if the server has a preferred choice" }) },

  { 301, "Moved Permanently", "IANA", "RFC 9110, Section 15.4.2",
    "The resource has moved for good to a new URI, and one of the returned "
    "URIs is to be used from now on.",
    CACHEABLE | POST_TO_GET,
    .names = { NAME("MOVED_PERMANENTLY"), WINDOWS("MOVED") },
    FIELDS({ "Location", "SHOULD" }) },

  { 302, "Found", "IANA", "RFC 9110, Section 15.4.3",
    "The resource is for the time being at another URI, while the original "
    "one stays the right one for later requests.",
    POST_TO_GET,
    .names = { NAME("FOUND"), WINDOWS("REDIRECT"),
               FORMER("MOVED_TEMPORARILY") },
    FIELDS({ "Location", "SHOULD" }) },

  { 303, "See Other", "IANA", "RFC 9110, Section 15.4.4",
    "The answer to the request is at another URI and should be fetched from "
    "there with GET.",
    TO_GET, .names = { NAME("SEE_OTHER"), WINDOWS("REDIRECT_METHOD") },
    FIELDS({ "Location", "expected" }) },

  { 304, "Not Modified", "IANA", "RFC 9110, Section 15.4.5",
    "The resource is unchanged since the version that the client already "
    "has, so its content is not sent again.",
    NO_CONTENT, .names = { NAME("NOT_MODIFIED") },
    FIELDS({ "Content-Location", "MUST if a 200 would have it" },
           { "Date", "MUST if a 200 would have it" },
           { "ETag", "MUST if a 200 would have it" },
           { "Vary", "MUST if a 200 would have it" },
           { "Cache-Control", "MUST if a 200 would have it" },
           { "Expires", "MUST if a 200 would have it" }) },

  { 305, "Use Proxy", "IANA", "RFC 9110, Section 15.4.6",
    "The resource has to be reached through the proxy that the Location "
    "field names, which for safety's sake clients no longer obey.",
    DEPRECATED, .names = { NAME("USE_PROXY") } },

  { 307, "Temporary Redirect", "IANA", "RFC 9110, Section 15.4.8",
    "The resource is temporarily at another URI, and the request should be "
    "repeated there with the same method.",
    KEEP_METHOD,
    .names = { NAME("TEMPORARY_REDIRECT"), WINDOWS("REDIRECT_KEEP_VERB") },
    FIELDS({ "Location", "SHOULD" }) },

  { 308, "Permanent Redirect", "IANA", "RFC 9110, Section 15.4.9",
    "The resource has moved for good to a new URI, and the request should "
    "be repeated there with the same method.",
    CACHEABLE | KEEP_METHOD, .names = { NAME("PERMANENT_REDIRECT") },
    FIELDS({ "Location", "SHOULD" }) },

  { 400, "Bad Request", "IANA", "RFC 9110, Section 15.5.1",
    "The server cannot process the request because its syntax is invalid.",
    0, .names = { NAME("BAD_REQUEST") } },

  { 401, "Unauthorized", "IANA", "RFC 9110, Section 15.5.2",
    "The user has to authenticate before the server fulfils the request.",
    0, .names = { NAME("UNAUTHORIZED"), WINDOWS("DENIED") },
    FIELDS({ "WWW-Authenticate", "MUST" }) },

  { 402, "Payment Required", "IANA", "RFC 9110, Section 15.5.3",
    "The code is reserved for payment, and HTTP itself gives it no use yet.",
    0, .names = { NAME("PAYMENT_REQUIRED"), WINDOWS("PAYMENT_REQ") } },

  { 403, "Forbidden", "IANA", "RFC 9110, Section 15.5.4",
    "The server understood the request and refuses to fulfil it.",
    0, .names = { NAME("FORBIDDEN") } },

  { 404, "Not Found", "IANA", "RFC 9110, Section 15.5.5",
    "The server has found nothing that matches the URI of the request.",
    CACHEABLE, .names = { NAME("NOT_FOUND") } },

  { 405, "Method Not Allowed", "IANA", "RFC 9110, Section 15.5.6",
    "The resource is known, but it does not allow the method of the "
    "request.",
    CACHEABLE,
    .names = { NAME("METHOD_NOT_ALLOWED"), WINDOWS("BAD_METHOD"),
               FORMER("NOT_ALLOWED") },
    FIELDS({ "Allow", "MUST" }) },

  { 406, "Not Acceptable", "IANA", "RFC 9110, Section 15.5.7",
    "The server has no representation of the resource that is acceptable to "
    "the client by its stated preferences.",
    0, .names = { NAME("NOT_ACCEPTABLE"), WINDOWS("NONE_ACCEPTABLE") } },

  { 407, "Proxy Authentication Required", "IANA", "RFC 9110, Section 15.5.8",
    "The client has to authenticate with the proxy before the request can "
    "pass.",
    0,
    .names = { NAME("PROXY_AUTHENTICATION_REQUIRED"),
               WINDOWS("PROXY_AUTH_REQ") },
    FIELDS({ "Proxy-Authenticate", "MUST" }) },

  { 408, "Request Timeout", "IANA", "RFC 9110, Section 15.5.9",
    "The server waited for the request longer than it was prepared to.",
    RETRYABLE,
    .names = { NAME("REQUEST_TIMEOUT"), FORMER("REQUEST_TIME_OUT") } },

  { 409, "Conflict", "IANA", "RFC 9110, Section 15.5.10",
    "The request conflicts with the present state of the resource, and the "
    "client may be able to mend that and send it again with more "
    "information.",
    0, .names = { NAME("CONFLICT") } },

  { 410, "Gone", "IANA", "RFC 9110, Section 15.5.11",
    "The resource is no longer available here, and no forwarding address is "
    "known.",
    CACHEABLE, .names = { NAME("GONE") } },

  { 411, "Length Required", "IANA", "RFC 9110, Section 15.5.12",
    "The server refuses the request because it does not state the length of "
    "its content.",
    0, .names = { NAME("LENGTH_REQUIRED") } },

  { 412, "Precondition Failed", "IANA", "RFC 9110, Section 15.5.13",
    "A precondition that the client set in the header fields of the request "
    "did not hold.",
    0, .names = { NAME("PRECONDITION_FAILED"), WINDOWS("PRECOND_FAILED") } },

  { 413, "Content Too Large", "IANA", "RFC 9110, Section 15.5.14",
    "The content of the request is larger than the server is willing or "
    "able to process.",
    0,
    .names = { NAME("CONTENT_TOO_LARGE"), WINDOWS("REQUEST_TOO_LARGE"),
               FORMER("REQUEST_ENTITY_TOO_LARGE"),
               FORMER_2("PAYLOAD_TOO_LARGE") },
    FIELDS({ "Retry-After", "SHOULD if the condition is temporary" }) },

  { 414, "URI Too Long", "IANA", "RFC 9110, Section 15.5.15",
    "The URI of the request is longer than the server is willing to "
    "interpret.",
    CACHEABLE,
    .names = { NAME("URI_TOO_LONG"), FORMER("REQUEST_URI_TOO_LONG"),
               FORMER_2("REQUEST_URI_TOO_LARGE") } },

  { 415, "Unsupported Media Type", "IANA", "RFC 9110, Section 15.5.16",
    "The format of the request's content is not supported by this resource "
    "for this method.",
    0,
    .names = { NAME("UNSUPPORTED_MEDIA_TYPE"), WINDOWS("UNSUPPORTED_MEDIA") },
    FIELDS({ "Accept-Patch", "SHOULD if it answers PATCH" }) },

  { 416, "Range Not Satisfiable", "IANA", "RFC 9110, Section 15.5.17",
    "The part of the resource that the request asks for does not exist or "
    "cannot be sent.",
    0,
    .names = { NAME("RANGE_NOT_SATISFIABLE"),
               FORMER("REQUESTED_RANGE_NOT_SATISFIABLE") },
    FIELDS({ "Content-Range", "SHOULD if bytes were asked for" }) },

  { 417, "Expectation Failed", "IANA", "RFC 9110, Section 15.5.18",
    "The server cannot meet what the Expect field of the request demands.",
    0, .names = { NAME("EXPECTATION_FAILED") } },

  { 418, "I'm a teapot", "RFC 2324", "RFC 2324, Section 2.3.2",
    "The server jokes that it is a teapot and cannot brew coffee, a code "
    "that HTTP reserves and leaves unused.",
    0, .names = { NAME("IM_A_TEAPOT") } },

  { 419, "Page Expired", "Laravel", NULL,
    "The token that protects a form against forged requests is missing or "
    "has expired, so the page has to be loaded anew.",
    0, .names = { NAME("PAGE_EXPIRED") } },

  { 420, "Enhance Your Calm", "Twitter", NULL,
    "The client is rate limited by an old API, a case for which 429 is the "
    "standard code.",
    RETRYABLE, .names = { NAME("ENHANCE_YOUR_CALM") } },

  { 421, "Misdirected Request", "IANA", "RFC 9110, Section 15.5.20",
    "The request reached a server that cannot answer for the authority, "
    "that is the host and port, in its URI.",
    RETRYABLE, .names = { NAME("MISDIRECTED_REQUEST") } },

  { 422, "Unprocessable Content", "IANA", "RFC 9110, Section 15.5.21",
    "The server understands the format and syntax of the request's content "
    "but cannot carry out the instructions in it.",
    0,
    .names = { NAME("UNPROCESSABLE_CONTENT"),
               FORMER("UNPROCESSABLE_ENTITY") } },

  { 423, "Locked", "IANA", "RFC 4918, Section 11.3",
    "The resource is locked, so the request cannot change it now.",
    0, .names = { NAME("LOCKED") } },

  { 424, "Failed Dependency", "IANA", "RFC 4918, Section 11.4",
    "The request was not carried out because another one that it depends on "
    "failed.",
    0, .names = { NAME("FAILED_DEPENDENCY") } },

  { 425, "Too Early", "IANA", "RFC 8470, Section 5.2",
    "The server does not want to process a request that was sent so early "
    "that it may be a replay.",
    RETRYABLE, .names = { NAME("TOO_EARLY") } },

  { 426, "Upgrade Required", "IANA", "RFC 9110, Section 15.5.22",
    "The server refuses the request in this protocol but may accept it "
    "after a switch to one that its Upgrade field names.",
    0, .names = { NAME("UPGRADE_REQUIRED") },
    FIELDS({ "Upgrade", "MUST if it is sent in HTTP/1.1" },
           { "Connection", "MUST if it is sent in HTTP/1.1" }) },

  { 428, "Precondition Required", "IANA", "RFC 6585, Section 3",
    "The server demands that the request states a condition, so that nobody "
    "overwrites a change they have not seen.",
    0, .names = { NAME("PRECONDITION_REQUIRED") } },

  { 429, "Too Many Requests", "IANA", "RFC 6585, Section 4",
    "The client has sent too many requests in a given time and should slow "
    "down.",
    RETRYABLE, .names = { NAME("TOO_MANY_REQUESTS") },
    FIELDS({ "Retry-After", "MAY" }) },

  { 430, "Shopify Security Rejection", "Shopify", NULL,
    "The shop platform judged the request to be malicious and refused it.",
    0, .names = { NAME("SHOPIFY_SECURITY_REJECTION") } },

  { 431, "Request Header Fields Too Large", "IANA", "RFC 6585, Section 5",
    "The header fields of the request, one of them or all together, are "
    "larger than the server accepts.",
    0, .names = { NAME("REQUEST_HEADER_FIELDS_TOO_LARGE") } },

  { 440, "Login Time-out", "Microsoft", NULL,
    "The session has expired, and the user has to log in again.",
    0, .names = { NAME("LOGIN_TIME_OUT") } },

  { 444, "No Response", "nginx", NULL,
    "The server closes the connection and sends nothing, a code that "
    "appears in its log only.",
    0, .names = { NAME("NO_RESPONSE") } },

  { 449, "Retry With", "Microsoft", NULL,
    "The request should be sent again after doing what the response asks "
    "for.",
    0, .names = { NAME("RETRY_WITH") } },

  { 450, "Blocked by Windows Parental Controls", "Microsoft", NULL,
    "The parental controls of Windows block this page.",
    0, .names = { NAME("BLOCKED_BY_WINDOWS_PARENTAL_CONTROLS") } },

  { 451, "Unavailable For Legal Reasons", "IANA", "RFC 7725, Section 3",
    "The server may not show the resource because of a legal demand.",
    CACHEABLE, .names = { NAME("UNAVAILABLE_FOR_LEGAL_REASONS") },
    FIELDS({ "Link", "SHOULD" }) },

  { 460, "Client Closed Connection", "AWS", NULL,
    "The client closed the connection before the idle timeout of the load "
    "balancer had passed.",
    0, .names = { NAME("CLIENT_CLOSED_CONNECTION") } },

  { 463, "Too Many Forwarded Addresses", "AWS", NULL,
    "The load balancer refuses an X-Forwarded-For field with more than 30 "
    "addresses.",
    0, .names = { NAME("TOO_MANY_FORWARDED_ADDRESSES") } },

  { 464, "Incompatible Protocol Versions", "AWS", NULL,
    "The protocol version of the client and the one of the load balancer's "
    "target group do not match.",
    0, .names = { NAME("INCOMPATIBLE_PROTOCOL_VERSIONS") } },

  { 494, "Request Header Too Large", "nginx", NULL,
    "The header of the request is larger than the buffers of the server "
    "allow.",
    0, .names = { NAME("REQUEST_HEADER_TOO_LARGE") } },

  { 495, "SSL Certificate Error", "nginx", NULL,
    "The certificate that the client presented could not be verified.",
    0, .names = { NAME("SSL_CERTIFICATE_ERROR") } },

  { 496, "SSL Certificate Required", "nginx", NULL,
    "The server requires a certificate from the client, and none was sent.",
    0, .names = { NAME("SSL_CERTIFICATE_REQUIRED") } },

  { 497, "HTTP Request Sent to HTTPS Port", "nginx", NULL,
    "A plain HTTP request came to a port that expects TLS.",
    0, .names = { NAME("HTTP_REQUEST_SENT_TO_HTTPS_PORT") } },

  { 498, "Invalid Token", "Esri", NULL,
    "The token in the request has expired or is otherwise invalid.",
    0, .names = { NAME("INVALID_TOKEN") } },

  { 499, "Client Closed Request", "nginx", NULL,
    "The client closed the connection before the response was ready, a code "
    "that appears in the server's log only.",
    0, .names = { NAME("CLIENT_CLOSED_REQUEST") } },

  { 500, "Internal Server Error", "IANA", "RFC 9110, Section 15.6.1",
    "An unexpected condition stopped the server from fulfilling the "
    "request.",
    0, .names = { NAME("INTERNAL_SERVER_ERROR"), WINDOWS("SERVER_ERROR") } },

  { 501, "Not Implemented", "IANA", "RFC 9110, Section 15.6.2",
    "The server lacks the functionality that the request needs.",
    CACHEABLE,
    .names = { NAME("NOT_IMPLEMENTED"), WINDOWS("NOT_SUPPORTED") } },

  { 502, "Bad Gateway", "IANA", "RFC 9110, Section 15.6.3",
    "The server acted as a gateway or proxy and got an invalid response "
    "from the server upstream.",
    RETRYABLE, .names = { NAME("BAD_GATEWAY") } },

  { 503, "Service Unavailable", "IANA", "RFC 9110, Section 15.6.4",
    "The server is overloaded or under maintenance for the moment, so a "
    "later attempt may succeed.",
    RETRYABLE,
    .names = { NAME("SERVICE_UNAVAILABLE"), WINDOWS("SERVICE_UNAVAIL"),
               FORMER("SERVICE_TEMPORARILY_UNAVAILABLE") },
    FIELDS({ "Retry-After", "MAY" }) },

  { 504, "Gateway Timeout", "IANA", "RFC 9110, Section 15.6.5",
    "The server acted as a gateway or proxy and waited too long for the "
    "server upstream.",
    RETRYABLE,
    .names = { NAME("GATEWAY_TIMEOUT"), FORMER("GATEWAY_TIME_OUT") } },

  { 505, "HTTP Version Not Supported", "IANA", "RFC 9110, Section 15.6.6",
    "The server does not support, or refuses to use, the HTTP version of "
    "the request.",
    0,
    .names = { NAME("HTTP_VERSION_NOT_SUPPORTED"),
               WINDOWS("VERSION_NOT_SUP"), BOUND("LAST") } },

  { 506, "Variant Also Negotiates", "IANA", "RFC 2295, Section 8.1",
    "The server is wrongly configured, because the variant it chose to send "
    "would itself have to choose a variant.",
    0, .names = { NAME("VARIANT_ALSO_NEGOTIATES") } },

  { 507, "Insufficient Storage", "IANA", "RFC 4918, Section 11.5",
    "The server has no room to store what it needs to complete the request.",
    0, .names = { NAME("INSUFFICIENT_STORAGE") } },

  { 508, "Loop Detected", "IANA", "RFC 5842, Section 7.2",
    "The server gave up because it met an endless loop while it processed "
    "the request.",
    0, .names = { NAME("LOOP_DETECTED") } },

  { 509, "Bandwidth Limit Exceeded", "cPanel", NULL,
    "The site has used up the bandwidth that its hosting plan allows.",
    0, .names = { NAME("BANDWIDTH_LIMIT_EXCEEDED") } },

  { 510, "Not Extended", "IANA", "RFC 2774, Section 7",
    "The request lacks an extension that the server's policy requires, a "
    "mechanism that is by now historic.",
    DEPRECATED, .names = { NAME("NOT_EXTENDED") } },

  { 511, "Network Authentication Required", "IANA", "RFC 6585, Section 6",
    "The client has to log in to the network, as in a hotel or airport, "
    "before its requests are let through.",
    0, .names = { NAME("NETWORK_AUTHENTICATION_REQUIRED") } },

  { 520, "Web Server Returned an Unknown Error", "Cloudflare", NULL,
    "The answer of the origin server was empty or could not be understood "
    "by the proxy before it.",
    0, .names = { NAME("WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR") } },

  { 521, "Web Server Is Down", "Cloudflare", NULL,
    "The origin server refused the connection from the proxy before it.",
    RETRYABLE, .names = { NAME("WEB_SERVER_IS_DOWN") } },

  { 522, "Connection Timed Out", "Cloudflare", NULL,
    "The proxy could not connect to the origin server in time.",
    RETRYABLE, .names = { NAME("CONNECTION_TIMED_OUT") } },

  { 523, "Origin Is Unreachable", "Cloudflare", NULL,
    "The proxy found no route to the origin server.",
    RETRYABLE, .names = { NAME("ORIGIN_IS_UNREACHABLE") } },

  { 524, "A Timeout Occurred", "Cloudflare", NULL,
    "The proxy connected to the origin server, but its answer took too "
    "long.",
    RETRYABLE, .names = { NAME("A_TIMEOUT_OCCURRED") } },

  { 525, "SSL Handshake Failed", "Cloudflare", NULL,
    "The proxy could not set up TLS with the origin server.",
    0, .names = { NAME("SSL_HANDSHAKE_FAILED") } },

  { 526, "Invalid SSL Certificate", "Cloudflare", NULL,
    "The proxy could not verify the certificate of the origin server.",
    0, .names = { NAME("INVALID_SSL_CERTIFICATE") } },

  { 527, "Railgun Error", "Cloudflare", NULL,
    "The Railgun link from the proxy to the origin server failed, a service "
    "that has since been discontinued.",
    DEPRECATED, .names = { NAME("RAILGUN_ERROR") } },

  { 529, "Site Is Overloaded", "Qualys", NULL,
    "The site or API is overloaded and cannot take the request now.",
    RETRYABLE, .names = { NAME("SITE_IS_OVERLOADED") } },

  { 530, "Origin DNS Error", "Cloudflare", NULL,
    "The proxy could not resolve the name of the origin server, and a 1xxx "
    "error code in the page tells more.",
    0, .names = { NAME("ORIGIN_DNS_ERROR") } },

  { 540, "Temporarily Disabled", "Shopify", NULL,
    "The endpoint is switched off for the time being.",
    RETRYABLE, .names = { NAME("TEMPORARILY_DISABLED") } },

  { 561, "Identity Provider Error", "AWS", NULL,
    "The load balancer got an error from the identity provider when it "
    "tried to authenticate the user.",
    0, .names = { NAME("IDENTITY_PROVIDER_ERROR") } },

  { 598, "Network Read Timeout Error", "informal", NULL,
    "The proxy waited too long to read the answer from upstream.",
    RETRYABLE, .names = { NAME("NETWORK_READ_TIMEOUT_ERROR") } },

  { 599, "Network Connect Timeout Error", "informal", NULL,
    "The proxy waited too long for its connection to upstream.",
    RETRYABLE, .names = { NAME("NETWORK_CONNECT_TIMEOUT_ERROR") } },
};
/* clang-format on */

const size_t httpstatus_count =
    sizeof httpstatus_table / sizeof httpstatus_table[0];
