---@meta httpstatus

-- Made by `make types`: what is to be changed stands in src/.

---@alias httpstatus.class "client_error"|"informational"|"redirection"|"server_error"|"success"
---@alias httpstatus.source "AWS"|"Cloudflare"|"Esri"|"IANA"|"Laravel"|"Microsoft"|"Qualys"|"RFC 2324"|"Shopify"|"Twitter"|"cPanel"|"informal"|"nginx"
---@alias httpstatus.level "MAY"|"MUST"|"MUST if a 200 would have it"|"MUST if it carries a delta"|"MUST if it is sent in HTTP/1.1"|"MUST if the server announces the upload resource"|"MUST if there is a single part"|"SHOULD"|"SHOULD if bytes were asked for"|"SHOULD if it answers GET or HEAD and there is one"|"SHOULD if it answers PATCH"|"SHOULD if it answers POST"|"SHOULD if the condition is temporary"|"SHOULD if the server has a preferred choice"|"expected"

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
---@field series string
---@field source httpstatus.source

---Every HTTP status code, and what the specifications say of it.
---@class httpstatus
local httpstatus = {}

httpstatus._REGISTRY = "2025-09-15"

httpstatus._VERSION = "httpstatus 1.0.0"

---Continue: The server has seen the beginning of the request and asks the client to go on and send the rest.
httpstatus.CONTINUE = 100

---Continue: The server has seen the beginning of the request and asks the client to go on and send the rest.
httpstatus.HTTP_STATUS_CONTINUE = 100

---Continue: The server has seen the beginning of the request and asks the client to go on and send the rest.
httpstatus.HTTP_STATUS_FIRST = 100

---Switching Protocols: The server agrees to continue on this connection in the other protocol that the Upgrade field of its response names.
httpstatus.HTTP_STATUS_SWITCHING_PROTOCOLS = 101

---Switching Protocols: The server agrees to continue on this connection in the other protocol that the Upgrade field of its response names.
httpstatus.HTTP_STATUS_SWITCH_PROTOCOLS = 101

---Switching Protocols: The server agrees to continue on this connection in the other protocol that the Upgrade field of its response names.
httpstatus.SWITCHING_PROTOCOLS = 101

---Processing: The server has the whole request and is still at work on it, so the client should keep waiting.
httpstatus.HTTP_STATUS_PROCESSING = 102

---Processing: The server has the whole request and is still at work on it, so the client should keep waiting.
httpstatus.PROCESSING = 102

---Early Hints: The server sends some header fields ahead, so that the client can start to load what it will need before the answer is ready.
httpstatus.EARLY_HINTS = 103

---Early Hints: The server sends some header fields ahead, so that the client can start to load what it will need before the answer is ready.
httpstatus.HTTP_STATUS_EARLY_HINTS = 103

---Upload Resumption Supported: The server has kept what it has received of an upload, which can be resumed from there if it is interrupted.
httpstatus.HTTP_STATUS_UPLOAD_RESUMPTION_SUPPORTED = 104

---Upload Resumption Supported: The server has kept what it has received of an upload, which can be resumed from there if it is interrupted.
httpstatus.UPLOAD_RESUMPTION_SUPPORTED = 104

---OK: The request completed, and the response carries its result.
httpstatus.HTTP_STATUS_OK = 200

---OK: The request completed, and the response carries its result.
httpstatus.OK = 200

---Created: The request was fulfilled, and a new resource exists because of it.
httpstatus.CREATED = 201

---Created: The request was fulfilled, and a new resource exists because of it.
httpstatus.HTTP_STATUS_CREATED = 201

---Accepted: The request was taken in, but it has not yet been processed to the end and may still fail.
httpstatus.ACCEPTED = 202

---Accepted: The request was taken in, but it has not yet been processed to the end and may still fail.
httpstatus.HTTP_STATUS_ACCEPTED = 202

---Non-Authoritative Information: The request succeeded, but the header fields come from a copy on the way and not from the definitive set of the origin server.
httpstatus.HTTP_STATUS_NON_AUTHORITATIVE_INFORMATION = 203

---Non-Authoritative Information: The request succeeded, but the header fields come from a copy on the way and not from the definitive set of the origin server.
httpstatus.HTTP_STATUS_PARTIAL = 203

---Non-Authoritative Information: The request succeeded, but the header fields come from a copy on the way and not from the definitive set of the origin server.
httpstatus.NON_AUTHORITATIVE_INFORMATION = 203

---No Content: The request was fulfilled, and there is nothing new to send back.
httpstatus.HTTP_STATUS_NO_CONTENT = 204

---No Content: The request was fulfilled, and there is nothing new to send back.
httpstatus.NO_CONTENT = 204

---Reset Content: The request is done, and the client should reset the view that sent it, so that the user can start another input.
httpstatus.HTTP_STATUS_RESET_CONTENT = 205

---Reset Content: The request is done, and the client should reset the view that sent it, so that the user can start another input.
httpstatus.RESET_CONTENT = 205

---Partial Content: The GET for a part of the resource was fulfilled, and the response holds that part.
httpstatus.HTTP_STATUS_PARTIAL_CONTENT = 206

---Partial Content: The GET for a part of the resource was fulfilled, and the response holds that part.
httpstatus.PARTIAL_CONTENT = 206

---Multi-Status: One WebDAV response carries several statuses, because the request concerned several resources.
httpstatus.HTTP_STATUS_MULTI_STATUS = 207

---Multi-Status: One WebDAV response carries several statuses, because the request concerned several resources.
httpstatus.HTTP_STATUS_WEBDAV_MULTI_STATUS = 207

---Multi-Status: One WebDAV response carries several statuses, because the request concerned several resources.
httpstatus.MULTI_STATUS = 207

---Already Reported: The members of this WebDAV collection stand earlier in the same response and are not listed again.
httpstatus.ALREADY_REPORTED = 208

---Already Reported: The members of this WebDAV collection stand earlier in the same response and are not listed again.
httpstatus.HTTP_STATUS_ALREADY_REPORTED = 208

---This Is Fine: The error page of an application may pass as it is where Apache would otherwise put its own in place.
httpstatus.HTTP_STATUS_THIS_IS_FINE = 218

---This Is Fine: The error page of an application may pass as it is where Apache would otherwise put its own in place.
httpstatus.THIS_IS_FINE = 218

---IM Used: The request was fulfilled, and the response holds the changes to a copy the client has instead of the whole resource.
httpstatus.HTTP_STATUS_IM_USED = 226

---IM Used: The request was fulfilled, and the response holds the changes to a copy the client has instead of the whole resource.
httpstatus.IM_USED = 226

---Multiple Choices: Several representations of the resource fit the request, and the choice is left to the client because the server does not pick one.
httpstatus.HTTP_STATUS_AMBIGUOUS = 300

---Multiple Choices: Several representations of the resource fit the request, and the choice is left to the client because the server does not pick one.
httpstatus.HTTP_STATUS_MULTIPLE_CHOICES = 300

---Multiple Choices: Several representations of the resource fit the request, and the choice is left to the client because the server does not pick one.
httpstatus.MULTIPLE_CHOICES = 300

---Moved Permanently: The resource has moved for good to a new URI, and one of the returned URIs is to be used from now on.
httpstatus.HTTP_STATUS_MOVED = 301

---Moved Permanently: The resource has moved for good to a new URI, and one of the returned URIs is to be used from now on.
httpstatus.HTTP_STATUS_MOVED_PERMANENTLY = 301

---Moved Permanently: The resource has moved for good to a new URI, and one of the returned URIs is to be used from now on.
httpstatus.MOVED_PERMANENTLY = 301

---Found: The resource is for the time being at another URI, while the original one stays the right one for later requests.
httpstatus.FOUND = 302

---Found: The resource is for the time being at another URI, while the original one stays the right one for later requests.
httpstatus.HTTP_STATUS_FOUND = 302

---Found: The resource is for the time being at another URI, while the original one stays the right one for later requests.
httpstatus.HTTP_STATUS_MOVED_TEMPORARILY = 302

---Found: The resource is for the time being at another URI, while the original one stays the right one for later requests.
httpstatus.HTTP_STATUS_REDIRECT = 302

---Found: The resource is for the time being at another URI, while the original one stays the right one for later requests.
httpstatus.MOVED_TEMPORARILY = 302

---See Other: The answer to the request is at another URI and should be fetched from there with GET.
httpstatus.HTTP_STATUS_REDIRECT_METHOD = 303

---See Other: The answer to the request is at another URI and should be fetched from there with GET.
httpstatus.HTTP_STATUS_SEE_OTHER = 303

---See Other: The answer to the request is at another URI and should be fetched from there with GET.
httpstatus.SEE_OTHER = 303

---Not Modified: The resource is unchanged since the version that the client already has, so its content is not sent again.
httpstatus.HTTP_STATUS_NOT_MODIFIED = 304

---Not Modified: The resource is unchanged since the version that the client already has, so its content is not sent again.
httpstatus.NOT_MODIFIED = 304

---Use Proxy: The resource has to be reached through the proxy that the Location field names, which for safety's sake clients no longer obey.
httpstatus.HTTP_STATUS_USE_PROXY = 305

---Use Proxy: The resource has to be reached through the proxy that the Location field names, which for safety's sake clients no longer obey.
httpstatus.USE_PROXY = 305

---Temporary Redirect: The resource is temporarily at another URI, and the request should be repeated there with the same method.
httpstatus.HTTP_STATUS_REDIRECT_KEEP_VERB = 307

---Temporary Redirect: The resource is temporarily at another URI, and the request should be repeated there with the same method.
httpstatus.HTTP_STATUS_TEMPORARY_REDIRECT = 307

---Temporary Redirect: The resource is temporarily at another URI, and the request should be repeated there with the same method.
httpstatus.TEMPORARY_REDIRECT = 307

---Permanent Redirect: The resource has moved for good to a new URI, and the request should be repeated there with the same method.
httpstatus.HTTP_STATUS_PERMANENT_REDIRECT = 308

---Permanent Redirect: The resource has moved for good to a new URI, and the request should be repeated there with the same method.
httpstatus.PERMANENT_REDIRECT = 308

---Bad Request: The server cannot process the request because its syntax is invalid.
httpstatus.BAD_REQUEST = 400

---Bad Request: The server cannot process the request because its syntax is invalid.
httpstatus.HTTP_STATUS_BAD_REQUEST = 400

---Unauthorized: The user has to authenticate before the server fulfils the request.
httpstatus.HTTP_STATUS_DENIED = 401

---Unauthorized: The user has to authenticate before the server fulfils the request.
httpstatus.HTTP_STATUS_UNAUTHORIZED = 401

---Unauthorized: The user has to authenticate before the server fulfils the request.
httpstatus.UNAUTHORIZED = 401

---Payment Required: The code is reserved for payment, and HTTP itself gives it no use yet.
httpstatus.HTTP_STATUS_PAYMENT_REQ = 402

---Payment Required: The code is reserved for payment, and HTTP itself gives it no use yet.
httpstatus.HTTP_STATUS_PAYMENT_REQUIRED = 402

---Payment Required: The code is reserved for payment, and HTTP itself gives it no use yet.
httpstatus.PAYMENT_REQUIRED = 402

---Forbidden: The server understood the request and refuses to fulfil it.
httpstatus.FORBIDDEN = 403

---Forbidden: The server understood the request and refuses to fulfil it.
httpstatus.HTTP_STATUS_FORBIDDEN = 403

---Not Found: The server has found nothing that matches the URI of the request.
httpstatus.HTTP_STATUS_NOT_FOUND = 404

---Not Found: The server has found nothing that matches the URI of the request.
httpstatus.NOT_FOUND = 404

---Method Not Allowed: The resource is known, but it does not allow the method of the request.
httpstatus.HTTP_STATUS_BAD_METHOD = 405

---Method Not Allowed: The resource is known, but it does not allow the method of the request.
httpstatus.HTTP_STATUS_METHOD_NOT_ALLOWED = 405

---Method Not Allowed: The resource is known, but it does not allow the method of the request.
httpstatus.HTTP_STATUS_NOT_ALLOWED = 405

---Method Not Allowed: The resource is known, but it does not allow the method of the request.
httpstatus.METHOD_NOT_ALLOWED = 405

---Method Not Allowed: The resource is known, but it does not allow the method of the request.
httpstatus.NOT_ALLOWED = 405

---Not Acceptable: The server has no representation of the resource that is acceptable to the client by its stated preferences.
httpstatus.HTTP_STATUS_NONE_ACCEPTABLE = 406

---Not Acceptable: The server has no representation of the resource that is acceptable to the client by its stated preferences.
httpstatus.HTTP_STATUS_NOT_ACCEPTABLE = 406

---Not Acceptable: The server has no representation of the resource that is acceptable to the client by its stated preferences.
httpstatus.NOT_ACCEPTABLE = 406

---Proxy Authentication Required: The client has to authenticate with the proxy before the request can pass.
httpstatus.HTTP_STATUS_PROXY_AUTHENTICATION_REQUIRED = 407

---Proxy Authentication Required: The client has to authenticate with the proxy before the request can pass.
httpstatus.HTTP_STATUS_PROXY_AUTH_REQ = 407

---Proxy Authentication Required: The client has to authenticate with the proxy before the request can pass.
httpstatus.PROXY_AUTHENTICATION_REQUIRED = 407

---Request Timeout: The server waited for the request longer than it was prepared to.
httpstatus.HTTP_STATUS_REQUEST_TIMEOUT = 408

---Request Timeout: The server waited for the request longer than it was prepared to.
httpstatus.HTTP_STATUS_REQUEST_TIME_OUT = 408

---Request Timeout: The server waited for the request longer than it was prepared to.
httpstatus.REQUEST_TIMEOUT = 408

---Request Timeout: The server waited for the request longer than it was prepared to.
httpstatus.REQUEST_TIME_OUT = 408

---Conflict: The request conflicts with the present state of the resource, and the client may be able to mend that and send it again with more information.
httpstatus.CONFLICT = 409

---Conflict: The request conflicts with the present state of the resource, and the client may be able to mend that and send it again with more information.
httpstatus.HTTP_STATUS_CONFLICT = 409

---Gone: The resource is no longer available here, and no forwarding address is known.
httpstatus.GONE = 410

---Gone: The resource is no longer available here, and no forwarding address is known.
httpstatus.HTTP_STATUS_GONE = 410

---Length Required: The server refuses the request because it does not state the length of its content.
httpstatus.HTTP_STATUS_LENGTH_REQUIRED = 411

---Length Required: The server refuses the request because it does not state the length of its content.
httpstatus.LENGTH_REQUIRED = 411

---Precondition Failed: A precondition that the client set in the header fields of the request did not hold.
httpstatus.HTTP_STATUS_PRECONDITION_FAILED = 412

---Precondition Failed: A precondition that the client set in the header fields of the request did not hold.
httpstatus.HTTP_STATUS_PRECOND_FAILED = 412

---Precondition Failed: A precondition that the client set in the header fields of the request did not hold.
httpstatus.PRECONDITION_FAILED = 412

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.CONTENT_TOO_LARGE = 413

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.HTTP_STATUS_CONTENT_TOO_LARGE = 413

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.HTTP_STATUS_PAYLOAD_TOO_LARGE = 413

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.HTTP_STATUS_REQUEST_ENTITY_TOO_LARGE = 413

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.HTTP_STATUS_REQUEST_TOO_LARGE = 413

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.PAYLOAD_TOO_LARGE = 413

---Content Too Large: The content of the request is larger than the server is willing or able to process.
httpstatus.REQUEST_ENTITY_TOO_LARGE = 413

---URI Too Long: The URI of the request is longer than the server is willing to interpret.
httpstatus.HTTP_STATUS_REQUEST_URI_TOO_LARGE = 414

---URI Too Long: The URI of the request is longer than the server is willing to interpret.
httpstatus.HTTP_STATUS_REQUEST_URI_TOO_LONG = 414

---URI Too Long: The URI of the request is longer than the server is willing to interpret.
httpstatus.HTTP_STATUS_URI_TOO_LONG = 414

---URI Too Long: The URI of the request is longer than the server is willing to interpret.
httpstatus.REQUEST_URI_TOO_LARGE = 414

---URI Too Long: The URI of the request is longer than the server is willing to interpret.
httpstatus.REQUEST_URI_TOO_LONG = 414

---URI Too Long: The URI of the request is longer than the server is willing to interpret.
httpstatus.URI_TOO_LONG = 414

---Unsupported Media Type: The format of the request's content is not supported by this resource for this method.
httpstatus.HTTP_STATUS_UNSUPPORTED_MEDIA = 415

---Unsupported Media Type: The format of the request's content is not supported by this resource for this method.
httpstatus.HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE = 415

---Unsupported Media Type: The format of the request's content is not supported by this resource for this method.
httpstatus.UNSUPPORTED_MEDIA_TYPE = 415

---Range Not Satisfiable: The part of the resource that the request asks for does not exist or cannot be sent.
httpstatus.HTTP_STATUS_RANGE_NOT_SATISFIABLE = 416

---Range Not Satisfiable: The part of the resource that the request asks for does not exist or cannot be sent.
httpstatus.HTTP_STATUS_REQUESTED_RANGE_NOT_SATISFIABLE = 416

---Range Not Satisfiable: The part of the resource that the request asks for does not exist or cannot be sent.
httpstatus.RANGE_NOT_SATISFIABLE = 416

---Range Not Satisfiable: The part of the resource that the request asks for does not exist or cannot be sent.
httpstatus.REQUESTED_RANGE_NOT_SATISFIABLE = 416

---Expectation Failed: The server cannot meet what the Expect field of the request demands.
httpstatus.EXPECTATION_FAILED = 417

---Expectation Failed: The server cannot meet what the Expect field of the request demands.
httpstatus.HTTP_STATUS_EXPECTATION_FAILED = 417

---I'm a teapot: The server jokes that it is a teapot and cannot brew coffee, a code that HTTP reserves and leaves unused.
httpstatus.HTTP_STATUS_IM_A_TEAPOT = 418

---I'm a teapot: The server jokes that it is a teapot and cannot brew coffee, a code that HTTP reserves and leaves unused.
httpstatus.IM_A_TEAPOT = 418

---Page Expired: The token that protects a form against forged requests is missing or has expired, so the page has to be loaded anew.
httpstatus.HTTP_STATUS_PAGE_EXPIRED = 419

---Page Expired: The token that protects a form against forged requests is missing or has expired, so the page has to be loaded anew.
httpstatus.PAGE_EXPIRED = 419

---Enhance Your Calm: The client is rate limited by an old API, a case for which 429 is the standard code.
httpstatus.ENHANCE_YOUR_CALM = 420

---Enhance Your Calm: The client is rate limited by an old API, a case for which 429 is the standard code.
httpstatus.HTTP_STATUS_ENHANCE_YOUR_CALM = 420

---Misdirected Request: The request reached a server that cannot answer for the authority, that is the host and port, in its URI.
httpstatus.HTTP_STATUS_MISDIRECTED_REQUEST = 421

---Misdirected Request: The request reached a server that cannot answer for the authority, that is the host and port, in its URI.
httpstatus.MISDIRECTED_REQUEST = 421

---Unprocessable Content: The server understands the format and syntax of the request's content but cannot carry out the instructions in it.
httpstatus.HTTP_STATUS_UNPROCESSABLE_CONTENT = 422

---Unprocessable Content: The server understands the format and syntax of the request's content but cannot carry out the instructions in it.
httpstatus.HTTP_STATUS_UNPROCESSABLE_ENTITY = 422

---Unprocessable Content: The server understands the format and syntax of the request's content but cannot carry out the instructions in it.
httpstatus.UNPROCESSABLE_CONTENT = 422

---Unprocessable Content: The server understands the format and syntax of the request's content but cannot carry out the instructions in it.
httpstatus.UNPROCESSABLE_ENTITY = 422

---Locked: The resource is locked, so the request cannot change it now.
httpstatus.HTTP_STATUS_LOCKED = 423

---Locked: The resource is locked, so the request cannot change it now.
httpstatus.LOCKED = 423

---Failed Dependency: The request was not carried out because another one that it depends on failed.
httpstatus.FAILED_DEPENDENCY = 424

---Failed Dependency: The request was not carried out because another one that it depends on failed.
httpstatus.HTTP_STATUS_FAILED_DEPENDENCY = 424

---Too Early: The server does not want to process a request that was sent so early that it may be a replay.
httpstatus.HTTP_STATUS_TOO_EARLY = 425

---Too Early: The server does not want to process a request that was sent so early that it may be a replay.
httpstatus.TOO_EARLY = 425

---Upgrade Required: The server refuses the request in this protocol but may accept it after a switch to one that its Upgrade field names.
httpstatus.HTTP_STATUS_UPGRADE_REQUIRED = 426

---Upgrade Required: The server refuses the request in this protocol but may accept it after a switch to one that its Upgrade field names.
httpstatus.UPGRADE_REQUIRED = 426

---Precondition Required: The server demands that the request states a condition, so that nobody overwrites a change they have not seen.
httpstatus.HTTP_STATUS_PRECONDITION_REQUIRED = 428

---Precondition Required: The server demands that the request states a condition, so that nobody overwrites a change they have not seen.
httpstatus.PRECONDITION_REQUIRED = 428

---Too Many Requests: The client has sent too many requests in a given time and should slow down.
httpstatus.HTTP_STATUS_TOO_MANY_REQUESTS = 429

---Too Many Requests: The client has sent too many requests in a given time and should slow down.
httpstatus.TOO_MANY_REQUESTS = 429

---Shopify Security Rejection: The shop platform judged the request to be malicious and refused it.
httpstatus.HTTP_STATUS_SHOPIFY_SECURITY_REJECTION = 430

---Shopify Security Rejection: The shop platform judged the request to be malicious and refused it.
httpstatus.SHOPIFY_SECURITY_REJECTION = 430

---Request Header Fields Too Large: The header fields of the request, one of them or all together, are larger than the server accepts.
httpstatus.HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE = 431

---Request Header Fields Too Large: The header fields of the request, one of them or all together, are larger than the server accepts.
httpstatus.REQUEST_HEADER_FIELDS_TOO_LARGE = 431

---Login Time-out: The session has expired, and the user has to log in again.
httpstatus.HTTP_STATUS_LOGIN_TIME_OUT = 440

---Login Time-out: The session has expired, and the user has to log in again.
httpstatus.LOGIN_TIME_OUT = 440

---No Response: The server closes the connection and sends nothing, a code that appears in its log only.
httpstatus.HTTP_STATUS_NO_RESPONSE = 444

---No Response: The server closes the connection and sends nothing, a code that appears in its log only.
httpstatus.NO_RESPONSE = 444

---Retry With: The request should be sent again after doing what the response asks for.
httpstatus.HTTP_STATUS_RETRY_WITH = 449

---Retry With: The request should be sent again after doing what the response asks for.
httpstatus.RETRY_WITH = 449

---Blocked by Windows Parental Controls: The parental controls of Windows block this page.
httpstatus.BLOCKED_BY_WINDOWS_PARENTAL_CONTROLS = 450

---Blocked by Windows Parental Controls: The parental controls of Windows block this page.
httpstatus.HTTP_STATUS_BLOCKED_BY_WINDOWS_PARENTAL_CONTROLS = 450

---Unavailable For Legal Reasons: The server may not show the resource because of a legal demand.
httpstatus.HTTP_STATUS_UNAVAILABLE_FOR_LEGAL_REASONS = 451

---Unavailable For Legal Reasons: The server may not show the resource because of a legal demand.
httpstatus.UNAVAILABLE_FOR_LEGAL_REASONS = 451

---Client Closed Connection: The client closed the connection before the idle timeout of the load balancer had passed.
httpstatus.CLIENT_CLOSED_CONNECTION = 460

---Client Closed Connection: The client closed the connection before the idle timeout of the load balancer had passed.
httpstatus.HTTP_STATUS_CLIENT_CLOSED_CONNECTION = 460

---Too Many Forwarded Addresses: The load balancer refuses an X-Forwarded-For field with more than 30 addresses.
httpstatus.HTTP_STATUS_TOO_MANY_FORWARDED_ADDRESSES = 463

---Too Many Forwarded Addresses: The load balancer refuses an X-Forwarded-For field with more than 30 addresses.
httpstatus.TOO_MANY_FORWARDED_ADDRESSES = 463

---Incompatible Protocol Versions: The protocol version of the client and the one of the load balancer's target group do not match.
httpstatus.HTTP_STATUS_INCOMPATIBLE_PROTOCOL_VERSIONS = 464

---Incompatible Protocol Versions: The protocol version of the client and the one of the load balancer's target group do not match.
httpstatus.INCOMPATIBLE_PROTOCOL_VERSIONS = 464

---Request Header Too Large: The header of the request is larger than the buffers of the server allow.
httpstatus.HTTP_STATUS_REQUEST_HEADER_TOO_LARGE = 494

---Request Header Too Large: The header of the request is larger than the buffers of the server allow.
httpstatus.REQUEST_HEADER_TOO_LARGE = 494

---SSL Certificate Error: The certificate that the client presented could not be verified.
httpstatus.HTTP_STATUS_SSL_CERTIFICATE_ERROR = 495

---SSL Certificate Error: The certificate that the client presented could not be verified.
httpstatus.SSL_CERTIFICATE_ERROR = 495

---SSL Certificate Required: The server requires a certificate from the client, and none was sent.
httpstatus.HTTP_STATUS_SSL_CERTIFICATE_REQUIRED = 496

---SSL Certificate Required: The server requires a certificate from the client, and none was sent.
httpstatus.SSL_CERTIFICATE_REQUIRED = 496

---HTTP Request Sent to HTTPS Port: A plain HTTP request came to a port that expects TLS.
httpstatus.HTTP_REQUEST_SENT_TO_HTTPS_PORT = 497

---HTTP Request Sent to HTTPS Port: A plain HTTP request came to a port that expects TLS.
httpstatus.HTTP_STATUS_HTTP_REQUEST_SENT_TO_HTTPS_PORT = 497

---Invalid Token: The token in the request has expired or is otherwise invalid.
httpstatus.HTTP_STATUS_INVALID_TOKEN = 498

---Invalid Token: The token in the request has expired or is otherwise invalid.
httpstatus.INVALID_TOKEN = 498

---Client Closed Request: The client closed the connection before the response was ready, a code that appears in the server's log only.
httpstatus.CLIENT_CLOSED_REQUEST = 499

---Client Closed Request: The client closed the connection before the response was ready, a code that appears in the server's log only.
httpstatus.HTTP_STATUS_CLIENT_CLOSED_REQUEST = 499

---Internal Server Error: An unexpected condition stopped the server from fulfilling the request.
httpstatus.HTTP_STATUS_INTERNAL_SERVER_ERROR = 500

---Internal Server Error: An unexpected condition stopped the server from fulfilling the request.
httpstatus.HTTP_STATUS_SERVER_ERROR = 500

---Internal Server Error: An unexpected condition stopped the server from fulfilling the request.
httpstatus.INTERNAL_SERVER_ERROR = 500

---Not Implemented: The server lacks the functionality that the request needs.
httpstatus.HTTP_STATUS_NOT_IMPLEMENTED = 501

---Not Implemented: The server lacks the functionality that the request needs.
httpstatus.HTTP_STATUS_NOT_SUPPORTED = 501

---Not Implemented: The server lacks the functionality that the request needs.
httpstatus.NOT_IMPLEMENTED = 501

---Bad Gateway: The server acted as a gateway or proxy and got an invalid response from the server upstream.
httpstatus.BAD_GATEWAY = 502

---Bad Gateway: The server acted as a gateway or proxy and got an invalid response from the server upstream.
httpstatus.HTTP_STATUS_BAD_GATEWAY = 502

---Service Unavailable: The server is overloaded or under maintenance for the moment, so a later attempt may succeed.
httpstatus.HTTP_STATUS_SERVICE_TEMPORARILY_UNAVAILABLE = 503

---Service Unavailable: The server is overloaded or under maintenance for the moment, so a later attempt may succeed.
httpstatus.HTTP_STATUS_SERVICE_UNAVAIL = 503

---Service Unavailable: The server is overloaded or under maintenance for the moment, so a later attempt may succeed.
httpstatus.HTTP_STATUS_SERVICE_UNAVAILABLE = 503

---Service Unavailable: The server is overloaded or under maintenance for the moment, so a later attempt may succeed.
httpstatus.SERVICE_TEMPORARILY_UNAVAILABLE = 503

---Service Unavailable: The server is overloaded or under maintenance for the moment, so a later attempt may succeed.
httpstatus.SERVICE_UNAVAILABLE = 503

---Gateway Timeout: The server acted as a gateway or proxy and waited too long for the server upstream.
httpstatus.GATEWAY_TIMEOUT = 504

---Gateway Timeout: The server acted as a gateway or proxy and waited too long for the server upstream.
httpstatus.GATEWAY_TIME_OUT = 504

---Gateway Timeout: The server acted as a gateway or proxy and waited too long for the server upstream.
httpstatus.HTTP_STATUS_GATEWAY_TIMEOUT = 504

---Gateway Timeout: The server acted as a gateway or proxy and waited too long for the server upstream.
httpstatus.HTTP_STATUS_GATEWAY_TIME_OUT = 504

---HTTP Version Not Supported: The server does not support, or refuses to use, the HTTP version of the request.
httpstatus.HTTP_STATUS_HTTP_VERSION_NOT_SUPPORTED = 505

---HTTP Version Not Supported: The server does not support, or refuses to use, the HTTP version of the request.
httpstatus.HTTP_STATUS_LAST = 505

---HTTP Version Not Supported: The server does not support, or refuses to use, the HTTP version of the request.
httpstatus.HTTP_STATUS_VERSION_NOT_SUP = 505

---HTTP Version Not Supported: The server does not support, or refuses to use, the HTTP version of the request.
httpstatus.HTTP_VERSION_NOT_SUPPORTED = 505

---Variant Also Negotiates: The server is wrongly configured, because the variant it chose to send would itself have to choose a variant.
httpstatus.HTTP_STATUS_VARIANT_ALSO_NEGOTIATES = 506

---Variant Also Negotiates: The server is wrongly configured, because the variant it chose to send would itself have to choose a variant.
httpstatus.VARIANT_ALSO_NEGOTIATES = 506

---Insufficient Storage: The server has no room to store what it needs to complete the request.
httpstatus.HTTP_STATUS_INSUFFICIENT_STORAGE = 507

---Insufficient Storage: The server has no room to store what it needs to complete the request.
httpstatus.INSUFFICIENT_STORAGE = 507

---Loop Detected: The server gave up because it met an endless loop while it processed the request.
httpstatus.HTTP_STATUS_LOOP_DETECTED = 508

---Loop Detected: The server gave up because it met an endless loop while it processed the request.
httpstatus.LOOP_DETECTED = 508

---Bandwidth Limit Exceeded: The site has used up the bandwidth that its hosting plan allows.
httpstatus.BANDWIDTH_LIMIT_EXCEEDED = 509

---Bandwidth Limit Exceeded: The site has used up the bandwidth that its hosting plan allows.
httpstatus.HTTP_STATUS_BANDWIDTH_LIMIT_EXCEEDED = 509

---Not Extended: The request lacks an extension that the server's policy requires, a mechanism that is by now historic.
httpstatus.HTTP_STATUS_NOT_EXTENDED = 510

---Not Extended: The request lacks an extension that the server's policy requires, a mechanism that is by now historic.
httpstatus.NOT_EXTENDED = 510

---Network Authentication Required: The client has to log in to the network, as in a hotel or airport, before its requests are let through.
httpstatus.HTTP_STATUS_NETWORK_AUTHENTICATION_REQUIRED = 511

---Network Authentication Required: The client has to log in to the network, as in a hotel or airport, before its requests are let through.
httpstatus.NETWORK_AUTHENTICATION_REQUIRED = 511

---Web Server Returned an Unknown Error: The answer of the origin server was empty or could not be understood by the proxy before it.
httpstatus.HTTP_STATUS_WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR = 520

---Web Server Returned an Unknown Error: The answer of the origin server was empty or could not be understood by the proxy before it.
httpstatus.WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR = 520

---Web Server Is Down: The origin server refused the connection from the proxy before it.
httpstatus.HTTP_STATUS_WEB_SERVER_IS_DOWN = 521

---Web Server Is Down: The origin server refused the connection from the proxy before it.
httpstatus.WEB_SERVER_IS_DOWN = 521

---Connection Timed Out: The proxy could not connect to the origin server in time.
httpstatus.CONNECTION_TIMED_OUT = 522

---Connection Timed Out: The proxy could not connect to the origin server in time.
httpstatus.HTTP_STATUS_CONNECTION_TIMED_OUT = 522

---Origin Is Unreachable: The proxy found no route to the origin server.
httpstatus.HTTP_STATUS_ORIGIN_IS_UNREACHABLE = 523

---Origin Is Unreachable: The proxy found no route to the origin server.
httpstatus.ORIGIN_IS_UNREACHABLE = 523

---A Timeout Occurred: The proxy connected to the origin server, but its answer took too long.
httpstatus.A_TIMEOUT_OCCURRED = 524

---A Timeout Occurred: The proxy connected to the origin server, but its answer took too long.
httpstatus.HTTP_STATUS_A_TIMEOUT_OCCURRED = 524

---SSL Handshake Failed: The proxy could not set up TLS with the origin server.
httpstatus.HTTP_STATUS_SSL_HANDSHAKE_FAILED = 525

---SSL Handshake Failed: The proxy could not set up TLS with the origin server.
httpstatus.SSL_HANDSHAKE_FAILED = 525

---Invalid SSL Certificate: The proxy could not verify the certificate of the origin server.
httpstatus.HTTP_STATUS_INVALID_SSL_CERTIFICATE = 526

---Invalid SSL Certificate: The proxy could not verify the certificate of the origin server.
httpstatus.INVALID_SSL_CERTIFICATE = 526

---Railgun Error: The Railgun link from the proxy to the origin server failed, a service that has since been discontinued.
httpstatus.HTTP_STATUS_RAILGUN_ERROR = 527

---Railgun Error: The Railgun link from the proxy to the origin server failed, a service that has since been discontinued.
httpstatus.RAILGUN_ERROR = 527

---Site Is Overloaded: The site or API is overloaded and cannot take the request now.
httpstatus.HTTP_STATUS_SITE_IS_OVERLOADED = 529

---Site Is Overloaded: The site or API is overloaded and cannot take the request now.
httpstatus.SITE_IS_OVERLOADED = 529

---Origin DNS Error: The proxy could not resolve the name of the origin server, and a 1xxx error code in the page tells more.
httpstatus.HTTP_STATUS_ORIGIN_DNS_ERROR = 530

---Origin DNS Error: The proxy could not resolve the name of the origin server, and a 1xxx error code in the page tells more.
httpstatus.ORIGIN_DNS_ERROR = 530

---Temporarily Disabled: The endpoint is switched off for the time being.
httpstatus.HTTP_STATUS_TEMPORARILY_DISABLED = 540

---Temporarily Disabled: The endpoint is switched off for the time being.
httpstatus.TEMPORARILY_DISABLED = 540

---Identity Provider Error: The load balancer got an error from the identity provider when it tried to authenticate the user.
httpstatus.HTTP_STATUS_IDENTITY_PROVIDER_ERROR = 561

---Identity Provider Error: The load balancer got an error from the identity provider when it tried to authenticate the user.
httpstatus.IDENTITY_PROVIDER_ERROR = 561

---Network Read Timeout Error: The proxy waited too long to read the answer from upstream.
httpstatus.HTTP_STATUS_NETWORK_READ_TIMEOUT_ERROR = 598

---Network Read Timeout Error: The proxy waited too long to read the answer from upstream.
httpstatus.NETWORK_READ_TIMEOUT_ERROR = 598

---Network Connect Timeout Error: The proxy waited too long for its connection to upstream.
httpstatus.HTTP_STATUS_NETWORK_CONNECT_TIMEOUT_ERROR = 599

---Network Connect Timeout Error: The proxy waited too long for its connection to upstream.
httpstatus.NETWORK_CONNECT_TIMEOUT_ERROR = 599

---The reason phrase (RFC 9110, Section 15.1).
---```lua
---httpstatus.reason(404) --> "Not Found"
---```
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.reason(code) end

---The name: the reason phrase in upper snake case.
---```lua
---httpstatus.name(401) --> "UNAUTHORIZED"
---```
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.name(code) end

---The constant: the Windows SDK's spelling where there is one, else `HTTP_STATUS_` and the name.
---```lua
---httpstatus.constant(401) --> "HTTP_STATUS_DENIED"
---```
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.constant(code) end

---What the status tells its receiver, in one plain sentence.
---```lua
---httpstatus.description(451)
-----> "The server may not show the resource because of a legal demand."
---```
---@param code number|string
---@return string? # nil for an unknown code
function httpstatus.description(code) end

---The class, from the first digit, assigned or not (RFC 9110, Section 15).
---```lua
---httpstatus.class(499) --> "client_error"
---```
---@param code number|string
---@return httpstatus.class? # `"informational"`, `"success"`, `"redirection"`, `"client_error"` or `"server_error"`; nil outside 100 to 599
function httpstatus.class(code) end

---The specification that defines the status.
---```lua
---httpstatus.reference(404) --> "RFC 9110, Section 15.5.5"
---```
---@param code number|string
---@return string? # nil if no specification defines it, as for most vendors' codes
function httpstatus.reference(code) end

---Who assigned the code: `"IANA"`, or whose code it is.
---```lua
---httpstatus.source(499) --> "nginx"
---```
---@param code number|string
---@return httpstatus.source? # nil for an unknown code
function httpstatus.source(code) end

---The series, as dashboards and metrics label it, from the first digit.
---```lua
---httpstatus.series(404) --> "4xx"
---```
---@param code number|string
---@return string? # `"1xx"` to `"5xx"`; nil outside 100 to 599
function httpstatus.series(code) end

---The code that a client has to take this one for if it does not know it: the x00 of its class for an unknown code, and 500 from 600 to 999 (RFC 9110, Section 15).
---```lua
---httpstatus.fallback(499) --> 499
---httpstatus.fallback(456) --> 400
---```
---@param code number|string
---@return integer? # the code itself if it is known; nil outside 100 to 999
function httpstatus.fallback(code) end

---Whether the table has the code.
---```lua
---httpstatus.is_known(299) --> false
---```
---@param code number|string
---@return boolean
function httpstatus.is_known(code) end

---Whether the code is 1xx, assigned or not (RFC 9110, Section 15.2).
---```lua
---httpstatus.is_informational(103) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_informational(code) end

---Whether the code is 2xx, assigned or not (RFC 9110, Section 15.3).
---```lua
---httpstatus.is_success(204) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_success(code) end

---Whether the code is 3xx, assigned or not (RFC 9110, Section 15.4).
---```lua
---httpstatus.is_redirection(308) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_redirection(code) end

---Whether the code is 4xx, assigned or not (RFC 9110, Section 15.5).
---```lua
---httpstatus.is_client_error(404) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_client_error(code) end

---Whether the code is 5xx, assigned or not (RFC 9110, Section 15.6).
---```lua
---httpstatus.is_server_error(503) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_server_error(code) end

---Whether the code is 4xx or 5xx, assigned or not (RFC 9110, Section 15).
---```lua
---httpstatus.is_error("502") --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_error(code) end

---Whether a response is heuristically cacheable (RFC 9110, Section 15.1; for 451 RFC 7725, Section 3).
---```lua
---httpstatus.is_cacheable(404) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_cacheable(code) end

---Whether the same request, repeated later, may succeed. This is our reading of each definition, wider than the 502, 503 and 504 of other libraries. Whether it is safe to repeat depends on the method (RFC 9110, Section 9.2.2).
---```lua
---httpstatus.is_retryable(503) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_retryable(code) end

---Whether the code is no longer to be used, such as 305 (RFC 9110, Section 15.4.6).
---```lua
---httpstatus.is_deprecated(305) --> true
---```
---@param code number|string
---@return boolean
function httpstatus.is_deprecated(code) end

---Whether the response may have content: true for all but 1xx, 204, 205 and 304 (RFC 9110, Sections 15.2, 15.3.5, 15.3.6 and 15.4.5), and false outside 100 to 599.
---```lua
---httpstatus.allows_content(204) --> false
---```
---@param code number|string
---@return boolean
function httpstatus.allows_content(code) end

---Whether a receiver has to look for a body after the head of this response (RFC 9112, Section 6.3). Unlike `allows_content`, it is true for 205, whose empty body may come as a chunk, and for codes of no class.
---Raises if the method is not a text.
---```lua
---httpstatus.expects_body(200, "HEAD") --> false
---```
---@param code number|string
---@param method? string of the request; methods are case-sensitive
---@return boolean # false for 1xx, 204, 304, any response to HEAD, a 2xx to CONNECT, and outside 100 to 999
function httpstatus.expects_body(code, method) end

---The response header fields that the specification of the status asks its sender for, each with its key word (RFC 2119) and condition: `"MUST"`, `"SHOULD if the condition is temporary"`. `"expected"` means that the specification uses no key word, but defines the status by the field.
---```lua
---httpstatus.headers(405).Allow --> "MUST"
---```
---@param code number|string
---@return table<string, httpstatus.level>? # a fresh table; nil if the specification asks for none
function httpstatus.headers(code) end

---All that is known of a code: `code`, `reason`, `name`, `constant`, `description`, `class`, `reference`, `source`, `series`, `headers`, and the booleans `cacheable`, `retryable`, `deprecated` and `allows_content`.
---```lua
---httpstatus.lookup(404).cacheable --> true
---```
---@param code number|string
---@return httpstatus.status? # a fresh table; nil for an unknown code
function httpstatus.lookup(code) end

---The known code that a name, a constant, a reason phrase or three digits mean. ASCII case, spaces, hyphens, underscores and apostrophes do not matter, nor does `HTTP_STATUS_` or `HTTP_` at the start. The Windows SDK's spellings need their `HTTP_STATUS_`.
---```lua
---httpstatus.code("not-found") --> 404
---```
---@param text string|number
---@return integer? # nil if the text does not mean a known code
function httpstatus.code(text) end

---Takes a status line apart (RFC 9112, Section 4): `"HTTP/1.1 404 Not Found"`, `"HTTP/2 404"`, `"404 Not Found"` as in CGI, or `"404"`. A final CRLF, LF or CR is allowed.
---```lua
---httpstatus.parse("HTTP/1.1 404 Not Found") --> 404, "Not Found", "1.1"
---```
---@param line string|number
---@return integer? # the code, from 100 to 999; nil if the line is malformed
---@return string # the reason phrase, empty if the line has none; or what is wrong with the line
---@return string? # the version, such as `"1.1"`; nil if the line has none
function httpstatus.parse(line) end

---Makes a status line without a line end (RFC 9112, Section 4), the inverse of `parse`. If no reason is known, the space before it stays.
---Raises if the code is outside 100 to 999, the reason has a control character other than HTAB, or the version is malformed.
---```lua
---httpstatus.format(404, nil, "1.1") --> "HTTP/1.1 404 Not Found"
---```
---@param code number|string from 100 to 999
---@param reason? string|number instead of the registered reason phrase
---@param version? string|number `"1.1"`, `"2"`, or a number as `ngx.req.http_version()` gives it; nil makes a line as in CGI
---@return string
function httpstatus.format(code, reason, version) end

---The method to follow an automatic redirect with (RFC 9110, Sections 15.4.2 to 15.4.4, 15.4.8 and 15.4.9, and the Fetch standard). Methods are case-sensitive (RFC 9110, Section 9.1).
---```lua
---httpstatus.redirect_method(302, "POST") --> "GET"
---```
---@param code number|string
---@param method string of the request that was redirected
---@return string? # nil if the code is not an automatic redirect or the method is not a token (RFC 9110, Section 5.6.2)
function httpstatus.redirect_method(code, method) end

---Iterates the known codes and their reason phrases, ascending by code.
---Raises if the filter is neither a class nor a source.
---```lua
---for code, reason in httpstatus.each("server_error") do
---  print(code, reason)
---end
---```
---@param filter? httpstatus.class|httpstatus.source a class or a source
---@return fun(): integer, string # an iterator, with the state and the first value for it
function httpstatus.each(filter) end

return httpstatus
