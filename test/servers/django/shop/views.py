import os

from django.db.models import Sum
from django.http import HttpResponse, JsonResponse

from .models import Order, StockMove


def page(request):
    script = os.environ["SHOP_SCRIPT"]
    return HttpResponse(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders</title>'
        '<link rel="icon" href="data:,"></head>'
        f'<body><div id="root"></div><script src="{script}"></script></body></html>'
    )


def orders(request):
    rows = []
    for order in Order.objects.order_by("id"):
        # one query for each order: the N+1
        stock = StockMove.objects.filter(product=order.product).aggregate(left=Sum("amount"))
        rows.append({"id": order.id, "product": order.product, "left": stock["left"]})
    return JsonResponse({"orders": rows})
