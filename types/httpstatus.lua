---@meta httpstatus

-- `make types` writes this from src/, where changes belong.

---@alias httpstatus.class "client_error"|"informational"|"redirection"|"server_error"|"success"
---@alias httpstatus.series "1xx"|"2xx"|"3xx"|"4xx"|"5xx"
---@alias httpstatus.source "AWS"|"Cloudflare"|"Esri"|"IANA"|"Laravel"|"Microsoft"|"Qualys"|"Shopify"|"Twitter"|"cPanel"|"informal"|"nginx"
---@alias httpstatus.level "MAY"|"MUST"|"MUST if a 200 would have it"|"MUST if a 200 would have it and the request has no If-Range"|"MUST if it carries a delta"|"MUST if it carries a delta and If-None-Match named several tags"|"MUST if it is sent in HTTP/1.1"|"MUST if the server announces the upload resource"|"MUST if the server announces the upload resource and has limits"|"MUST if the server implements a draft version"|"MUST if there are several parts, or a 200 would have it and the request has no If-Range"|"MUST if there is a single part"|"SHOULD"|"SHOULD if bytes were asked for"|"SHOULD if it answers GET or HEAD and there is one"|"SHOULD if it answers OPTIONS"|"SHOULD if it answers OPTIONS and the resource supports PATCH"|"SHOULD if it answers POST"|"SHOULD if the condition is temporary"|"SHOULD if the patch format is not supported"|"SHOULD if the server has a preferred choice"|"expected"|"expected if it reports progress"|"expected if the content coding is not supported"

---What `lookup` tells of a code.
---@class httpstatus.status
---@field allows_content boolean
---@field cacheable boolean
---@field class httpstatus.class
---@field code integer
---@field constant string
---@field deprecated boolean
---@field description string
---@field headers? table<string, httpstatus.level>
---@field name string
---@field reason string
---@field reference? string
---@field retryable boolean
---@field series httpstatus.series
---@field source httpstatus.source
---@field url? string

---Every HTTP status code, and what the specifications say about it.
---@class httpstatus
local httpstatus = {}

httpstatus._REGISTRY = "2025-09-15"

httpstatus._VERSION = "httpstatus 1.0.0"

---Continue: The server has read the start of the request without rejecting it, so the client can go on and send the rest.
httpstatus.CONTINUE = 100
httpstatus.HTTP_STATUS_CONTINUE = 100 -- Continue
httpstatus.HTTP_STATUS_FIRST = 100 -- Continue

---Switching Protocols: At the client's request, the server switches this connection to the protocol named in the Upgrade field of this response.
httpstatus.SWITCHING_PROTOCOLS = 101
httpstatus.HTTP_STATUS_SWITCHING_PROTOCOLS = 101 -- Switching Protocols
httpstatus.HTTP_STATUS_SWITCH_PROTOCOLS = 101 -- Switching Protocols

---Processing: The server has accepted the whole request and is still working on it, but WebDAV, which introduced this code, has since dropped it.
httpstatus.PROCESSING = 102
httpstatus.HTTP_STATUS_PROCESSING = 102 -- Processing

---Early Hints: The final response is still to come but will probably include these header fields, so the client can start to load linked resources.
httpstatus.EARLY_HINTS = 103
httpstatus.HTTP_STATUS_EARLY_HINTS = 103 -- Early Hints

---Upload Resumption Supported: The client can resume this upload if it is interrupted, and the response says where to do so or how much the server has processed.
httpstatus.UPLOAD_RESUMPTION_SUPPORTED = 104
httpstatus.HTTP_STATUS_UPLOAD_RESUMPTION_SUPPORTED = 104 -- Upload Resumption Supported

---OK: The request succeeded, and its method determines what the response contains.
httpstatus.OK = 200
httpstatus.HTTP_STATUS_OK = 200 -- OK

---Created: The request succeeded, and at least one new resource exists as a result.
httpstatus.CREATED = 201
httpstatus.HTTP_STATUS_CREATED = 201 -- Created

---Accepted: The server accepted the request but has not finished processing it, so the outcome is still open.
httpstatus.ACCEPTED = 202
httpstatus.HTTP_STATUS_ACCEPTED = 202 -- Accepted

---Non-Authoritative Information: The request succeeded, but a transforming proxy changed the content that the origin server sent.
httpstatus.NON_AUTHORITATIVE_INFORMATION = 203
httpstatus.HTTP_STATUS_NON_AUTHORITATIVE_INFORMATION = 203 -- Non-Authoritative Information
httpstatus.HTTP_STATUS_PARTIAL = 203 -- Non-Authoritative Information

---No Content: The request succeeded, and the response carries header fields but no content.
httpstatus.NO_CONTENT = 204
httpstatus.HTTP_STATUS_NO_CONTENT = 204 -- No Content

---Reset Content: The request succeeded, and the client should reset the form or view that sent it, ready for new input.
httpstatus.RESET_CONTENT = 205
httpstatus.HTTP_STATUS_RESET_CONTENT = 205 -- Reset Content

---Partial Content: The request's Range field asked for parts of a representation, and the response carries all or some of what was asked for.
httpstatus.PARTIAL_CONTENT = 206
httpstatus.HTTP_STATUS_PARTIAL_CONTENT = 206 -- Partial Content

---Multi-Status: The content of this WebDAV response lists several statuses, usually one for each resource, and any of them may be a failure.
httpstatus.MULTI_STATUS = 207
httpstatus.HTTP_STATUS_MULTI_STATUS = 207 -- Multi-Status
httpstatus.HTTP_STATUS_WEBDAV_MULTI_STATUS = 207 -- Multi-Status

---Already Reported: Inside a WebDAV multistatus response, this collection was already listed under another path, so its members are left out.
httpstatus.ALREADY_REPORTED = 208
httpstatus.HTTP_STATUS_ALREADY_REPORTED = 208 -- Already Reported

---This Is Fine: This unofficial code is said to let an application's error page pass a proxy that would replace the page of a 4xx or 5xx.
httpstatus.THIS_IS_FINE = 218
httpstatus.HTTP_STATUS_THIS_IS_FINE = 218 -- This Is Fine

---IM Used: The GET succeeded, and the server applied one or more instance manipulations, such as a delta or compression, to the content.
httpstatus.IM_USED = 226
httpstatus.HTTP_STATUS_IM_USED = 226 -- IM Used

---Multiple Choices: The resource has several representations, each at its own URI, and the client or its user should choose one of them.
httpstatus.MULTIPLE_CHOICES = 300
httpstatus.HTTP_STATUS_AMBIGUOUS = 300 -- Multiple Choices
httpstatus.HTTP_STATUS_MULTIPLE_CHOICES = 300 -- Multiple Choices

---Moved Permanently: The resource has moved permanently to a new URI, and clients should use that URI from now on.
httpstatus.MOVED_PERMANENTLY = 301
httpstatus.HTTP_STATUS_MOVED = 301 -- Moved Permanently
httpstatus.HTTP_STATUS_MOVED_PERMANENTLY = 301 -- Moved Permanently

---Found: The resource is at another URI for now, but the client should keep using the original URI for later requests.
httpstatus.FOUND = 302
httpstatus.HTTP_STATUS_FOUND = 302 -- Found
httpstatus.HTTP_STATUS_MOVED_TEMPORARILY = 302 -- Found
httpstatus.HTTP_STATUS_REDIRECT = 302 -- Found
httpstatus.MOVED_TEMPORARILY = 302 -- Found

---See Other: The Location field names another resource, which the client can fetch with GET or HEAD for an indirect response to its request.
httpstatus.SEE_OTHER = 303
httpstatus.HTTP_STATUS_REDIRECT_METHOD = 303 -- See Other
httpstatus.HTTP_STATUS_SEE_OTHER = 303 -- See Other

---Not Modified: A conditional GET or HEAD shows that the client's stored copy is still valid, so the server sends no content.
httpstatus.NOT_MODIFIED = 304
httpstatus.HTTP_STATUS_NOT_MODIFIED = 304 -- Not Modified

---Use Proxy: This code, deprecated as a security risk, told the client to reach the resource through the proxy in the Location field.
httpstatus.USE_PROXY = 305
httpstatus.HTTP_STATUS_USE_PROXY = 305 -- Use Proxy

---Switch Proxy: This code, never standardized and no longer used, asked the client to send its requests through another proxy.
httpstatus.SWITCH_PROXY = 306
httpstatus.HTTP_STATUS_SWITCH_PROXY = 306 -- Switch Proxy

---Temporary Redirect: The resource is at another URI for now, and the client must keep the method if it repeats the request there.
httpstatus.TEMPORARY_REDIRECT = 307
httpstatus.HTTP_STATUS_REDIRECT_KEEP_VERB = 307 -- Temporary Redirect
httpstatus.HTTP_STATUS_TEMPORARY_REDIRECT = 307 -- Temporary Redirect

---Permanent Redirect: The resource has moved permanently to a new URI, and the client must keep the method when it repeats the request there.
httpstatus.PERMANENT_REDIRECT = 308
httpstatus.HTTP_STATUS_PERMANENT_REDIRECT = 308 -- Permanent Redirect

---Bad Request: The server will not process the request because it looks faulty, for example in its syntax, framing or routing.
httpstatus.BAD_REQUEST = 400
httpstatus.HTTP_STATUS_BAD_REQUEST = 400 -- Bad Request

---Unauthorized: The resource requires authentication, and the request had no credentials or the server did not accept them.
httpstatus.UNAUTHORIZED = 401
httpstatus.HTTP_STATUS_DENIED = 401 -- Unauthorized
httpstatus.HTTP_STATUS_UNAUTHORIZED = 401 -- Unauthorized

---Payment Required: A payment is due, as the name suggests, although HTTP itself only reserves this code for future use.
httpstatus.PAYMENT_REQUIRED = 402
httpstatus.HTTP_STATUS_PAYMENT_REQ = 402 -- Payment Required
httpstatus.HTTP_STATUS_PAYMENT_REQUIRED = 402 -- Payment Required

---Forbidden: The server does not allow this request, and repeating it with the same credentials is unlikely to help.
httpstatus.FORBIDDEN = 403
httpstatus.HTTP_STATUS_FORBIDDEN = 403 -- Forbidden

---Not Found: The server found nothing to show at this address, or will not reveal that something is there.
httpstatus.NOT_FOUND = 404
httpstatus.HTTP_STATUS_NOT_FOUND = 404 -- Not Found

---Method Not Allowed: The server knows the method of the request, but the resource supports only those that the Allow field lists.
httpstatus.METHOD_NOT_ALLOWED = 405
httpstatus.HTTP_STATUS_BAD_METHOD = 405 -- Method Not Allowed
httpstatus.HTTP_STATUS_METHOD_NOT_ALLOWED = 405 -- Method Not Allowed
httpstatus.HTTP_STATUS_NOT_ALLOWED = 405 -- Method Not Allowed
httpstatus.NOT_ALLOWED = 405 -- Method Not Allowed

---Not Acceptable: The resource is not available in any form that the request's Accept fields allow, and the server offers no default.
httpstatus.NOT_ACCEPTABLE = 406
httpstatus.HTTP_STATUS_NONE_ACCEPTABLE = 406 -- Not Acceptable
httpstatus.HTTP_STATUS_NOT_ACCEPTABLE = 406 -- Not Acceptable

---Proxy Authentication Required: The client has to authenticate with the proxy before the request can pass.
httpstatus.PROXY_AUTHENTICATION_REQUIRED = 407
httpstatus.HTTP_STATUS_PROXY_AUTHENTICATION_REQUIRED = 407 -- Proxy Authentication Required
httpstatus.HTTP_STATUS_PROXY_AUTH_REQ = 407 -- Proxy Authentication Required

---Request Timeout: The server stopped waiting because the whole request did not arrive in time.
httpstatus.REQUEST_TIMEOUT = 408
httpstatus.HTTP_STATUS_REQUEST_TIMEOUT = 408 -- Request Timeout
httpstatus.HTTP_STATUS_REQUEST_TIME_OUT = 408 -- Request Timeout
httpstatus.REQUEST_TIME_OUT = 408 -- Request Timeout

---Conflict: The request conflicts with the resource's current state, perhaps because someone else changed it, and may succeed once that is resolved.
httpstatus.CONFLICT = 409
httpstatus.HTTP_STATUS_CONFLICT = 409 -- Conflict

---Gone: The server no longer offers the resource, which will probably never return, and links to it should be removed.
httpstatus.GONE = 410
httpstatus.HTTP_STATUS_GONE = 410 -- Gone

---Length Required: The server refuses the request because it has no Content-Length field.
httpstatus.LENGTH_REQUIRED = 411
httpstatus.HTTP_STATUS_LENGTH_REQUIRED = 411 -- Length Required

---Precondition Failed: A precondition that the client set in the header fields of the request did not hold.
httpstatus.PRECONDITION_FAILED = 412
httpstatus.HTTP_STATUS_PRECONDITION_FAILED = 412 -- Precondition Failed
httpstatus.HTTP_STATUS_PRECOND_FAILED = 412 -- Precondition Failed

---Content Too Large: The request carries more content than the server accepts.
httpstatus.CONTENT_TOO_LARGE = 413
httpstatus.HTTP_STATUS_CONTENT_TOO_LARGE = 413 -- Content Too Large
httpstatus.HTTP_STATUS_PAYLOAD_TOO_LARGE = 413 -- Content Too Large
httpstatus.HTTP_STATUS_REQUEST_ENTITY_TOO_LARGE = 413 -- Content Too Large
httpstatus.HTTP_STATUS_REQUEST_TOO_LARGE = 413 -- Content Too Large
httpstatus.PAYLOAD_TOO_LARGE = 413 -- Content Too Large
httpstatus.REQUEST_ENTITY_TOO_LARGE = 413 -- Content Too Large

---URI Too Long: The URI of the request exceeds the length that the server accepts.
httpstatus.URI_TOO_LONG = 414
httpstatus.HTTP_STATUS_REQUEST_URI_TOO_LARGE = 414 -- URI Too Long
httpstatus.HTTP_STATUS_REQUEST_URI_TOO_LONG = 414 -- URI Too Long
httpstatus.HTTP_STATUS_URI_TOO_LONG = 414 -- URI Too Long
httpstatus.REQUEST_URI_TOO_LARGE = 414 -- URI Too Long
httpstatus.REQUEST_URI_TOO_LONG = 414 -- URI Too Long

---Unsupported Media Type: The server does not accept the media type or coding of the request's content for this method and resource.
httpstatus.UNSUPPORTED_MEDIA_TYPE = 415
httpstatus.HTTP_STATUS_UNSUPPORTED_MEDIA = 415 -- Unsupported Media Type
httpstatus.HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE = 415 -- Unsupported Media Type

---Range Not Satisfiable: None of the requested ranges is available, or the request asks for too many small or overlapping ones.
httpstatus.RANGE_NOT_SATISFIABLE = 416
httpstatus.HTTP_STATUS_RANGE_NOT_SATISFIABLE = 416 -- Range Not Satisfiable
httpstatus.HTTP_STATUS_REQUESTED_RANGE_NOT_SATISFIABLE = 416 -- Range Not Satisfiable
httpstatus.REQUESTED_RANGE_NOT_SATISFIABLE = 416 -- Range Not Satisfiable

---Expectation Failed: At least one server along the way cannot do what the request's Expect field demands.
httpstatus.EXPECTATION_FAILED = 417
httpstatus.HTTP_STATUS_EXPECTATION_FAILED = 417 -- Expectation Failed

---I'm a teapot: The server is a teapot and refuses to brew coffee, a joke so common that HTTP keeps its code reserved.
httpstatus.IM_A_TEAPOT = 418
httpstatus.HTTP_STATUS_IM_A_TEAPOT = 418 -- I'm a teapot

---Page Expired: The CSRF token that Laravel expects with a form is missing or no longer valid, so the user should reload the page.
httpstatus.PAGE_EXPIRED = 419
httpstatus.HTTP_STATUS_PAGE_EXPIRED = 419 -- Page Expired

---Enhance Your Calm: An old Twitter API sent this code instead of 429 to rate-limited clients, and an early WebDAV draft named it Method Failure.
httpstatus.ENHANCE_YOUR_CALM = 420
httpstatus.HTTP_STATUS_ENHANCE_YOUR_CALM = 420 -- Enhance Your Calm

---Misdirected Request: The server does not answer for this URI's origin, or does not do so over this connection, but the client may try another one.
httpstatus.MISDIRECTED_REQUEST = 421
httpstatus.HTTP_STATUS_MISDIRECTED_REQUEST = 421 -- Misdirected Request

---Unprocessable Content: The server understands the format and syntax of the request's content but cannot carry out the instructions in it.
httpstatus.UNPROCESSABLE_CONTENT = 422
httpstatus.HTTP_STATUS_UNPROCESSABLE_CONTENT = 422 -- Unprocessable Content
httpstatus.HTTP_STATUS_UNPROCESSABLE_ENTITY = 422 -- Unprocessable Content
httpstatus.UNPROCESSABLE_ENTITY = 422 -- Unprocessable Content

---Locked: A WebDAV lock on the source or the destination of the request prevents the server from carrying it out.
httpstatus.LOCKED = 423
httpstatus.HTTP_STATUS_LOCKED = 423 -- Locked

---Failed Dependency: This action was not carried out, because it depends on another one that failed.
httpstatus.FAILED_DEPENDENCY = 424
httpstatus.HTTP_STATUS_FAILED_DEPENDENCY = 424 -- Failed Dependency

---Too Early: The request was sent as TLS early data, which an attacker could replay, so the client should repeat it after the handshake.
httpstatus.TOO_EARLY = 425
httpstatus.HTTP_STATUS_TOO_EARLY = 425 -- Too Early

---Upgrade Required: The server does not accept the request over this protocol, but may accept it after the client switches to another one.
httpstatus.UPGRADE_REQUIRED = 426
httpstatus.HTTP_STATUS_UPGRADE_REQUIRED = 426 -- Upgrade Required

---Precondition Required: The server accepts the request only with a condition, such as If-Match, so that clients do not overwrite each other's changes.
httpstatus.PRECONDITION_REQUIRED = 428
httpstatus.HTTP_STATUS_PRECONDITION_REQUIRED = 428 -- Precondition Required

---Too Many Requests: The client exceeded a rate limit and should wait before it sends another request.
httpstatus.TOO_MANY_REQUESTS = 429
httpstatus.HTTP_STATUS_TOO_MANY_REQUESTS = 429 -- Too Many Requests

---Shopify Security Rejection: Shopify rejects the request as malicious, and earlier used this code for too many requests.
httpstatus.SHOPIFY_SECURITY_REJECTION = 430
httpstatus.HTTP_STATUS_SHOPIFY_SECURITY_REJECTION = 430 -- Shopify Security Rejection

---Request Header Fields Too Large: The server refuses the request because a header field, or all of them together, takes up too much space.
httpstatus.REQUEST_HEADER_FIELDS_TOO_LARGE = 431
httpstatus.HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE = 431 -- Request Header Fields Too Large

---Login Time-out: The session on this Microsoft server has expired, so the user has to log in again.
httpstatus.LOGIN_TIME_OUT = 440
httpstatus.HTTP_STATUS_LOGIN_TIME_OUT = 440 -- Login Time-out

---No Response: The nginx server closes the connection without sending a response, so the code appears in its log only.
httpstatus.NO_RESPONSE = 444
httpstatus.HTTP_CLOSE = 444 -- No Response
httpstatus.HTTP_STATUS_NO_RESPONSE = 444 -- No Response

---Retry With: The server needs more information, so the client has to process this response and then repeat the request.
httpstatus.RETRY_WITH = 449
httpstatus.HTTP_STATUS_REPLY_WITH = 449 -- Retry With
httpstatus.HTTP_STATUS_RETRY_WITH = 449 -- Retry With
httpstatus.REPLY_WITH = 449 -- Retry With

---Blocked by Windows Parental Controls: The parental controls of Windows block this page.
httpstatus.BLOCKED_BY_WINDOWS_PARENTAL_CONTROLS = 450
httpstatus.HTTP_STATUS_BLOCKED_BY_WINDOWS_PARENTAL_CONTROLS = 450 -- Blocked by Windows Parental Controls

---Unavailable For Legal Reasons: A legal demand, such as a court order, prevents the server from giving access to the resource.
httpstatus.UNAVAILABLE_FOR_LEGAL_REASONS = 451
httpstatus.HTTP_ILLEGAL = 451 -- Unavailable For Legal Reasons
httpstatus.HTTP_STATUS_UNAVAILABLE_FOR_LEGAL_REASONS = 451 -- Unavailable For Legal Reasons

---Client Closed Connection: The client closed its connection to the AWS load balancer before the idle time was up, so only the log has this code, which AWS leaves untitled.
httpstatus.CLIENT_CLOSED_CONNECTION = 460
httpstatus.HTTP_STATUS_CLIENT_CLOSED_CONNECTION = 460 -- Client Closed Connection

---Too Many Forwarded Addresses: The AWS load balancer accepts at most 30 addresses in the X-Forwarded-For field, and the request has more.
httpstatus.TOO_MANY_FORWARDED_ADDRESSES = 463
httpstatus.HTTP_STATUS_TOO_MANY_FORWARDED_ADDRESSES = 463 -- Too Many Forwarded Addresses

---Incompatible Protocol Versions: The protocol version of the request does not match the one set for the AWS load balancer's target group.
httpstatus.INCOMPATIBLE_PROTOCOL_VERSIONS = 464
httpstatus.HTTP_STATUS_INCOMPATIBLE_PROTOCOL_VERSIONS = 464 -- Incompatible Protocol Versions

---Request Header Too Large: The request header does not fit into nginx's buffers, and the client receives 400 instead of this code.
httpstatus.REQUEST_HEADER_TOO_LARGE = 494
httpstatus.HTTP_STATUS_REQUEST_HEADER_TOO_LARGE = 494 -- Request Header Too Large

---SSL Certificate Error: The client's certificate failed verification, and nginx sends the client 400 instead of this code.
httpstatus.SSL_CERTIFICATE_ERROR = 495
httpstatus.HTTP_STATUS_SSL_CERTIFICATE_ERROR = 495 -- SSL Certificate Error

---SSL Certificate Required: The client sent no certificate although nginx requires one, so it receives 400 instead of this code.
httpstatus.SSL_CERTIFICATE_REQUIRED = 496
httpstatus.HTTP_STATUS_SSL_CERTIFICATE_REQUIRED = 496 -- SSL Certificate Required

---HTTP Request Sent to HTTPS Port: A plain HTTP request came to a TLS port of nginx, which sends the client 400 instead of this code.
httpstatus.HTTP_REQUEST_SENT_TO_HTTPS_PORT = 497
httpstatus.HTTP_STATUS_HTTP_REQUEST_SENT_TO_HTTPS_PORT = 497 -- HTTP Request Sent to HTTPS Port

---Invalid Token: ArcGIS reports with this code, usually inside the content of a 200 response, that a token has expired or is otherwise invalid.
httpstatus.INVALID_TOKEN = 498
httpstatus.HTTP_STATUS_INVALID_TOKEN = 498 -- Invalid Token

---Client Closed Request: The client left before the response was ready, so nginx only logs this code, while gRPC gateways send it for a canceled call.
httpstatus.CLIENT_CLOSED_REQUEST = 499
httpstatus.HTTP_STATUS_CLIENT_CLOSED_REQUEST = 499 -- Client Closed Request

---Internal Server Error: An unexpected problem in the server kept it from completing the request.
httpstatus.INTERNAL_SERVER_ERROR = 500
httpstatus.HTTP_STATUS_INTERNAL_SERVER_ERROR = 500 -- Internal Server Error
httpstatus.HTTP_STATUS_SERVER_ERROR = 500 -- Internal Server Error

---Not Implemented: The server lacks the functionality that the request needs.
httpstatus.NOT_IMPLEMENTED = 501
httpstatus.HTTP_STATUS_METHOD_NOT_IMPLEMENTED = 501 -- Not Implemented
httpstatus.HTTP_STATUS_NOT_IMPLEMENTED = 501 -- Not Implemented
httpstatus.HTTP_STATUS_NOT_SUPPORTED = 501 -- Not Implemented
httpstatus.METHOD_NOT_IMPLEMENTED = 501 -- Not Implemented

---Bad Gateway: A gateway or proxy needed another server to answer the request, but got an invalid response from it.
httpstatus.BAD_GATEWAY = 502
httpstatus.HTTP_STATUS_BAD_GATEWAY = 502 -- Bad Gateway

---Service Unavailable: The server is overloaded or under maintenance for the moment, so a later attempt may succeed.
httpstatus.SERVICE_UNAVAILABLE = 503
httpstatus.HTTP_STATUS_SERVICE_TEMPORARILY_UNAVAILABLE = 503 -- Service Unavailable
httpstatus.HTTP_STATUS_SERVICE_UNAVAIL = 503 -- Service Unavailable
httpstatus.HTTP_STATUS_SERVICE_UNAVAILABLE = 503 -- Service Unavailable
httpstatus.SERVICE_TEMPORARILY_UNAVAILABLE = 503 -- Service Unavailable

---Gateway Timeout: A gateway or proxy needed another server to answer the request, but got no response from it in time.
httpstatus.GATEWAY_TIMEOUT = 504
httpstatus.GATEWAY_TIME_OUT = 504 -- Gateway Timeout
httpstatus.HTTP_STATUS_GATEWAY_TIMEOUT = 504 -- Gateway Timeout
httpstatus.HTTP_STATUS_GATEWAY_TIME_OUT = 504 -- Gateway Timeout

---HTTP Version Not Supported: The server cannot or will not use the major version of HTTP that the client chose.
httpstatus.HTTP_VERSION_NOT_SUPPORTED = 505
httpstatus.HTTP_STATUS_HTTP_VERSION_NOT_SUPPORTED = 505 -- HTTP Version Not Supported
httpstatus.HTTP_STATUS_LAST = 505 -- HTTP Version Not Supported
httpstatus.HTTP_STATUS_VERSION_NOT_SUP = 505 -- HTTP Version Not Supported

---Variant Also Negotiates: The server is misconfigured, because the variant it chose in content negotiation would negotiate in turn.
httpstatus.VARIANT_ALSO_NEGOTIATES = 506
httpstatus.HTTP_STATUS_VARIANT_ALSO_NEGOTIATES = 506 -- Variant Also Negotiates

---Insufficient Storage: For now, the server cannot store what the request requires, and a request that a user's action caused must not be repeated until the user asks again.
httpstatus.INSUFFICIENT_STORAGE = 507
httpstatus.HTTP_STATUS_INSUFFICIENT_STORAGE = 507 -- Insufficient Storage

---Loop Detected: The server stopped a WebDAV request of infinite depth because it ran into an endless loop.
httpstatus.LOOP_DETECTED = 508
httpstatus.HTTP_STATUS_LOOP_DETECTED = 508 -- Loop Detected

---Bandwidth Limit Exceeded: The site has used up the bandwidth that its hosting account allows, which cPanel reports with this code.
httpstatus.BANDWIDTH_LIMIT_EXCEEDED = 509
httpstatus.HTTP_STATUS_BANDWIDTH_LIMIT_EXCEEDED = 509 -- Bandwidth Limit Exceeded

---Not Extended: The request lacks a protocol extension that the resource's policy requires, under a framework that is now historic.
httpstatus.NOT_EXTENDED = 510
httpstatus.HTTP_STATUS_NOT_EXTENDED = 510 -- Not Extended

---Network Authentication Required: The client has to log in to the network, as in a hotel or airport, before its requests are let through.
httpstatus.NETWORK_AUTHENTICATION_REQUIRED = 511
httpstatus.HTTP_STATUS_NETWORK_AUTHENTICATION_REQUIRED = 511 -- Network Authentication Required

---Web Server Returned an Unknown Error: Cloudflare got a response from the origin server that was empty or that it could not understand.
httpstatus.WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR = 520
httpstatus.HTTP_STATUS_WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR = 520 -- Web Server Returned an Unknown Error

---Web Server Is Down: Cloudflare tried to connect to the origin server, which refused.
httpstatus.WEB_SERVER_IS_DOWN = 521
httpstatus.HTTP_STATUS_WEB_SERVER_IS_DOWN = 521 -- Web Server Is Down

---Connection Timed Out: The origin server took too long to accept Cloudflare's connection or to acknowledge the request.
httpstatus.CONNECTION_TIMED_OUT = 522
httpstatus.HTTP_STATUS_CONNECTION_TIMED_OUT = 522 -- Connection Timed Out

---Origin Is Unreachable: Cloudflare failed to reach the origin server, usually because the network has no route to it.
httpstatus.ORIGIN_IS_UNREACHABLE = 523
httpstatus.HTTP_STATUS_ORIGIN_IS_UNREACHABLE = 523 -- Origin Is Unreachable

---A Timeout Occurred: Cloudflare connected to the origin server, but the response took too long.
httpstatus.A_TIMEOUT_OCCURRED = 524
httpstatus.HTTP_STATUS_A_TIMEOUT_OCCURRED = 524 -- A Timeout Occurred

---SSL Handshake Failed: Cloudflare and the origin server could not complete a TLS handshake.
httpstatus.SSL_HANDSHAKE_FAILED = 525
httpstatus.HTTP_STATUS_SSL_HANDSHAKE_FAILED = 525 -- SSL Handshake Failed

---Invalid SSL Certificate: The origin server's certificate did not pass Cloudflare's verification.
httpstatus.INVALID_SSL_CERTIFICATE = 526
httpstatus.HTTP_STATUS_INVALID_SSL_CERTIFICATE = 526 -- Invalid SSL Certificate

---Railgun Error: The link to the origin server failed in Cloudflare's Railgun, a service that has since been discontinued.
httpstatus.RAILGUN_ERROR = 527
httpstatus.HTTP_STATUS_RAILGUN_ERROR = 527 -- Railgun Error

---Site Is Overloaded: The site or API is overloaded and cannot take the request now, which Qualys and Anthropic report with this code.
httpstatus.SITE_IS_OVERLOADED = 529
httpstatus.HTTP_STATUS_SITE_IS_OVERLOADED = 529 -- Site Is Overloaded

---Origin DNS Error: Cloudflare could not resolve the origin server or its tunnel, as the 1xxx error in the response says, while on Pantheon the site is frozen.
httpstatus.ORIGIN_DNS_ERROR = 530
httpstatus.HTTP_STATUS_ORIGIN_DNS_ERROR = 530 -- Origin DNS Error

---Temporarily Disabled: Shopify has switched off this endpoint for now, so a later attempt may succeed.
httpstatus.TEMPORARILY_DISABLED = 540
httpstatus.HTTP_STATUS_TEMPORARILY_DISABLED = 540 -- Temporarily Disabled

---Identity Provider Error: The identity provider returned an error when the AWS load balancer tried to authenticate the user, and AWS titles this code Unauthorized.
httpstatus.IDENTITY_PROVIDER_ERROR = 561
httpstatus.HTTP_STATUS_IDENTITY_PROVIDER_ERROR = 561 -- Identity Provider Error

---Network Read Timeout Error: A proxy connected to the server upstream but timed out while reading its response.
httpstatus.NETWORK_READ_TIMEOUT_ERROR = 598
httpstatus.HTTP_STATUS_NETWORK_READ_TIMEOUT_ERROR = 598 -- Network Read Timeout Error

---Network Connect Timeout Error: A proxy timed out while connecting to the server upstream.
httpstatus.NETWORK_CONNECT_TIMEOUT_ERROR = 599
httpstatus.HTTP_STATUS_NETWORK_CONNECT_TIMEOUT_ERROR = 599 -- Network Connect Timeout Error

---The reason phrase (RFC 9110, Section 15.1).
---`httpstatus.reason(404) --> "Not Found"`
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.reason(code) end

---The name: the reason phrase in upper snake case.
---`httpstatus.name(401) --> "UNAUTHORIZED"`
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.name(code) end

---The constant: the Windows SDK's spelling if it has one, else `HTTP_STATUS_` and the name.
---`httpstatus.constant(401) --> "HTTP_STATUS_DENIED"`
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.constant(code) end

---What the status tells the receiver, in one plain sentence.
---```lua
---httpstatus.description(411)
-----> "The server refuses the request because it has no Content-Length field."
---```
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.description(code) end

---The class, by the first digit, whether or not the code is assigned (RFC 9110, Section 15).
---`httpstatus.class(499) --> "client_error"`
---@param code number|string
---@return httpstatus.class? # `"informational"`, `"success"`, `"redirection"`, `"client_error"` or `"server_error"`; nil outside 100 to 599
function httpstatus.class(code) end

---The series, as dashboards and metrics label it, by the first digit.
---`httpstatus.series(404) --> "4xx"`
---@param code number|string
---@return httpstatus.series? # `"1xx"` to `"5xx"`; nil outside 100 to 599
function httpstatus.series(code) end

---The specification that defines the status.
---`httpstatus.reference(404) --> "RFC 9110, Section 15.5.5"`
---@param code number|string
---@return string? # nil if no specification defines it, as for most vendors' codes
function httpstatus.reference(code) end

---The address of the specification: of the section if the reference has one.
---```lua
---httpstatus.url(404)
-----> "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"
---```
---@param code number|string
---@return string? # nil if `reference` is nil or is neither an RFC nor a draft
function httpstatus.url(code) end

---Who assigned the code: `"IANA"`, a vendor such as `"nginx"`, or `"informal"`.
---`httpstatus.source(499) --> "nginx"`
---@param code number|string
---@return httpstatus.source? # nil for an unknown code
function httpstatus.source(code) end

---The code whose meaning a client falls back to (RFC 9110, Section 15): a known code itself, x00 of its class for another from 100 to 599, and 500 for any other from 0 to 999, because an invalid code counts as a server error.
---```lua
---httpstatus.fallback(499) --> 499
---httpstatus.fallback(471) --> 400
---```
---@param code number|string
---@return integer? # nil outside 0 to 999
function httpstatus.fallback(code) end

---Whether the table has the code.
---`httpstatus.is_known(299) --> false`
---@param code number|string
---@return boolean
function httpstatus.is_known(code) end

---Whether the code is 1xx, assigned or not (RFC 9110, Section 15.2).
---`httpstatus.is_informational(103) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_informational(code) end

---Whether the code is 2xx, assigned or not (RFC 9110, Section 15.3).
---`httpstatus.is_success(204) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_success(code) end

---Whether the code is 3xx, assigned or not (RFC 9110, Section 15.4).
---`httpstatus.is_redirection(308) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_redirection(code) end

---Whether the code is 4xx, assigned or not (RFC 9110, Section 15.5).
---`httpstatus.is_client_error(404) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_client_error(code) end

---Whether the code is 5xx, assigned or not (RFC 9110, Section 15.6).
---`httpstatus.is_server_error(503) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_server_error(code) end

---Whether the code is 4xx or 5xx, assigned or not (RFC 9110, Section 15).
---`httpstatus.is_error("502") --> true`
---@param code number|string
---@return boolean
function httpstatus.is_error(code) end

---Whether a response is heuristically cacheable (RFC 9110, Section 15.1; for 451 RFC 7725, Section 3).
---`httpstatus.is_cacheable(404) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_cacheable(code) end

---Whether the same request may succeed later. This is our reading of each definition, and wider than the 502, 503 and 504 of other libraries. It is false for 507, because the user has to ask again (RFC 4918, Section 11.5). Whether repeating the request is safe depends on its method (RFC 9110, Section 9.2.2).
---`httpstatus.is_retryable(503) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_retryable(code) end

---Whether the code should no longer be used, such as 305 (RFC 9110, Section 15.4.6).
---`httpstatus.is_deprecated(305) --> true`
---@param code number|string
---@return boolean
function httpstatus.is_deprecated(code) end

---Whether the response may have content: true from 200 to 599, except for 204, 205 and 304 (RFC 9110, Sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
---`httpstatus.allows_content(204) --> false`
---@param code number|string
---@return boolean
function httpstatus.allows_content(code) end

---Whether a receiver has to look for a body after the head of this response (RFC 9112, Section 6.3). Unlike `allows_content`, it is true for 205, whose empty body may come as a chunk, and for the invalid codes from 0 to 99 and from 600 to 999.
---Raises if the method is not a text.
---`httpstatus.expects_body(200, "HEAD") --> false`
---@param code number|string
---@param method? string of the request; methods are case-sensitive
---@return boolean # false for 1xx, 204, 304, any response to HEAD, a 2xx to CONNECT, which opens a tunnel, and outside 0 to 999
function httpstatus.expects_body(code, method) end

---The response header fields that the specification of the status asks for, each with its key word (RFC 2119) and condition: `"MUST"`, `"SHOULD if the condition is temporary"`. `"expected"` means that the specification counts on the field without using a key word.
---`httpstatus.headers(405).Allow --> "MUST"`
---@param code number|string
---@return table<string, httpstatus.level>? # a fresh table; nil if the specification asks for none
function httpstatus.headers(code) end

---Everything that is known about a code: `code`, `reason`, `name`, `constant`, `description`, `class`, `series`, `reference`, `url`, `source`, `headers`, and a boolean for each trait, such as `cacheable` and `allows_content`.
---`httpstatus.lookup(404).cacheable --> true`
---@param code number|string
---@return httpstatus.status? # a fresh table; nil for an unknown code
function httpstatus.lookup(code) end

---The known code that a name, a constant, a reason phrase or three digits mean. ASCII case, spaces, hyphens, underscores and apostrophes do not matter, nor does `HTTP_STATUS_` or `HTTP_` at the start of a name. Constants that exist only as they stand, and three digits, are written whole.
---`httpstatus.code("not-found") --> 404`
---@param text string|number
---@return integer? # nil if the text does not mean a known code
function httpstatus.code(text) end

---Splits a status line (RFC 9112, Section 4): `"HTTP/1.1 404 Not Found"` or `"HTTP/2 404"`. The latter is not a status line of HTTP/1 (RFC 9112, Section 2.3), so a client of HTTP/1 should refuse it: `if not code or not version:find "^1%." then`. A line may end with CRLF, LF or CR. `parse(nil, message)` returns the two, so that `parse(sock:receive())` passes on what the socket says.
---`httpstatus.parse("HTTP/1.1 404 Not Found") --> 404, "Not Found", "1.1"`
---@param line string|number|nil
---@return integer? # the code, from 0 to 999; nil if the line is malformed
---@return string # the reason phrase, empty if the line has none; or what is wrong with the line
---@return string? # the version, such as `"1.1"`; nil after a malformed line
function httpstatus.parse(line) end

---Makes a status line without a line end (RFC 9112, Section 4). It is the inverse of `parse`. If no reason is known, the space before it stays. For a phrase of your own, pass `httpstatus.reasons[code] or "Unassigned"`. HTTP/2 and HTTP/3 have no status lines, so a line with version 2 or 3 is for logs only.
---Raises if the code is outside 100 to 999, the reason has a control character other than HTAB, or the version is malformed.
---`httpstatus.format(404, nil, "1.1") --> "HTTP/1.1 404 Not Found"`
---@param code number|string from 100 to 999
---@param reason? string|number instead of the registered reason phrase
---@param version? string|number `"1.1"`, `"2"`, or a number as `ngx.req.http_version()` gives it; nil makes a line as in CGI
---@return string
function httpstatus.format(code, reason, version) end

---The method to follow an automatic redirect with (RFC 9110, Sections 15.4.2 to 15.4.4, 15.4.8 and 15.4.9, and the Fetch standard). Methods are case-sensitive (RFC 9110, Section 9.1).
---`httpstatus.redirect_method(302, "POST") --> "GET"`
---@param code number|string
---@param method? string of the request that was redirected
---@return string? # nil if the code is not an automatic redirect or the method is not a token (RFC 9110, Section 5.6.2)
function httpstatus.redirect_method(code, method) end

---Iterates over the known codes and their reason phrases, ascending by code.
---Raises if the filter is none of these.
---```lua
---for code, reason in httpstatus.each("server_error") do
---  print(code, reason)
---end
---```
---@param filter? httpstatus.class|httpstatus.series|httpstatus.source a class, a series such as `"4xx"`, or a source
---@return fun(filter?: string, before?: integer): integer, string # the iterator
---@return string? # its state, the filter
---@return nil # its first value
function httpstatus.each(filter) end

---The reason phrases as a read-only table: `reasons[404]`, `reasons["404"]` and `reasons[404.0]` are `"Not Found"`, and any other key is nil. Reading costs a table access, not a call. `pairs` iterates over the codes if Lua supports `__pairs`, as it does since 5.2. `each` does so everywhere. Assigning raises an error, which only `rawset` and, before Lua 5.3, `table.insert` get around.
---`httpstatus.reasons["404"] --> "Not Found"`
---@type table<integer|string, string>
httpstatus.reasons = {}

return httpstatus
