"""For schemathesis: a request without a User-Agent goes out without one.

The description demands that header. Where a test case leaves it out, schemathesis would send its own, and below it
urllib3 would add another; then the header could never be missing.
"""

import urllib3.connection
from schemathesis.transport import prepare
from urllib3.util import SKIP_HEADER

prepare.USER_AGENT = SKIP_HEADER
urllib3.connection._get_default_user_agent = lambda: SKIP_HEADER
