"""Serves the project on a free port and prints its address, until its input ends.

Usage: serve.py SCRIPT (URL of the page's React bundle)
"""

import os
import sys
import tempfile
import threading

import django
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

# eight orders of seven products
PRODUCTS = ["duck", "bear", "train", "kite", "robot", "ball", "drum", "duck"]
MOVES_OF_EACH = 3_000


def fill():
    from shop.models import Order, StockMove

    Order.objects.bulk_create(Order(product=product) for product in PRODUCTS)
    StockMove.objects.bulk_create(
        (StockMove(product=product, amount=1) for product in sorted(set(PRODUCTS)) for _ in range(MOVES_OF_EACH)),
        batch_size=500,
    )


def serve():
    server = ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler)
    server.daemon_threads = True
    server.set_app(StaticFilesHandler(get_wsgi_application()))
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # whoever started it holds the other end: this ends with it, however that ends
    sys.stdin.read()


with tempfile.TemporaryDirectory(prefix="clickfall-django-") as folder:
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    os.environ["SHOP_DATABASE"] = os.path.join(folder, "shop.sqlite3")
    os.environ["SHOP_SCRIPT"] = sys.argv[1]
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    fill()
    serve()
