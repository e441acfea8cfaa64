from django.urls import include, path

from shop.views import orders, page

urlpatterns = [
    path("", page),
    path("orders/", orders),
    path("__debug__/", include("debug_toolbar.urls")),
]
