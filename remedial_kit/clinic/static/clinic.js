// sources sha256 e46cc289c34628e28c820fd1f60a5076ba44f9e5ca4b8c4d983ce3af3d8bfd08
// Built by `npm run bundle` from remedial_kit/clinic/js; do not edit. Holds Preact (MIT): LICENSE-3rd-party.md beside this file.

// node_modules/preact/dist/preact.module.js
var n;
var l;
var u;
var t;
var i;
var r;
var o;
var e;
var f;
var c;
var s;
var a;
var h;
var p = {};
var v = [];
var y = /acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;
var w = Array.isArray;
function d(n2, l3) {
  for (var u4 in l3) n2[u4] = l3[u4];
  return n2;
}
function g(n2) {
  n2 && n2.parentNode && n2.parentNode.removeChild(n2);
}
function _(l3, u4, t3) {
  var i3, r3, o3, e3 = {};
  for (o3 in u4) "key" == o3 ? i3 = u4[o3] : "ref" == o3 ? r3 = u4[o3] : e3[o3] = u4[o3];
  if (arguments.length > 2 && (e3.children = arguments.length > 3 ? n.call(arguments, 2) : t3), "function" == typeof l3 && null != l3.defaultProps) for (o3 in l3.defaultProps) void 0 === e3[o3] && (e3[o3] = l3.defaultProps[o3]);
  return m(l3, e3, i3, r3, null);
}
function m(n2, t3, i3, r3, o3) {
  var e3 = { type: n2, props: t3, key: i3, ref: r3, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: void 0, __v: null == o3 ? ++u : o3, __i: -1, __u: 0 };
  return null == o3 && null != l.vnode && l.vnode(e3), e3;
}
function k(n2) {
  return n2.children;
}
function x(n2, l3) {
  this.props = n2, this.context = l3;
}
function S(n2, l3) {
  if (null == l3) return n2.__ ? S(n2.__, n2.__i + 1) : null;
  for (var u4; l3 < n2.__k.length; l3++) if (null != (u4 = n2.__k[l3]) && null != u4.__e) return u4.__e;
  return "function" == typeof n2.type ? S(n2) : null;
}
function C(n2) {
  var l3, u4;
  if (null != (n2 = n2.__) && null != n2.__c) {
    for (n2.__e = n2.__c.base = null, l3 = 0; l3 < n2.__k.length; l3++) if (null != (u4 = n2.__k[l3]) && null != u4.__e) {
      n2.__e = n2.__c.base = u4.__e;
      break;
    }
    return C(n2);
  }
}
function M(n2) {
  (!n2.__d && (n2.__d = true) && i.push(n2) && !$.__r++ || r != l.debounceRendering) && ((r = l.debounceRendering) || o)($);
}
function $() {
  for (var n2, u4, t3, r3, o3, f4, c3, s3 = 1; i.length; ) i.length > s3 && i.sort(e), n2 = i.shift(), s3 = i.length, n2.__d && (t3 = void 0, r3 = void 0, o3 = (r3 = (u4 = n2).__v).__e, f4 = [], c3 = [], u4.__P && ((t3 = d({}, r3)).__v = r3.__v + 1, l.vnode && l.vnode(t3), O(u4.__P, t3, r3, u4.__n, u4.__P.namespaceURI, 32 & r3.__u ? [o3] : null, f4, null == o3 ? S(r3) : o3, !!(32 & r3.__u), c3), t3.__v = r3.__v, t3.__.__k[t3.__i] = t3, N(f4, t3, c3), r3.__e = r3.__ = null, t3.__e != o3 && C(t3)));
  $.__r = 0;
}
function I(n2, l3, u4, t3, i3, r3, o3, e3, f4, c3, s3) {
  var a3, h3, y3, w3, d3, g2, _3, m3 = t3 && t3.__k || v, b = l3.length;
  for (f4 = P(u4, l3, m3, f4, b), a3 = 0; a3 < b; a3++) null != (y3 = u4.__k[a3]) && (h3 = -1 == y3.__i ? p : m3[y3.__i] || p, y3.__i = a3, g2 = O(n2, y3, h3, i3, r3, o3, e3, f4, c3, s3), w3 = y3.__e, y3.ref && h3.ref != y3.ref && (h3.ref && B(h3.ref, null, y3), s3.push(y3.ref, y3.__c || w3, y3)), null == d3 && null != w3 && (d3 = w3), (_3 = !!(4 & y3.__u)) || h3.__k === y3.__k ? f4 = A(y3, f4, n2, _3) : "function" == typeof y3.type && void 0 !== g2 ? f4 = g2 : w3 && (f4 = w3.nextSibling), y3.__u &= -7);
  return u4.__e = d3, f4;
}
function P(n2, l3, u4, t3, i3) {
  var r3, o3, e3, f4, c3, s3 = u4.length, a3 = s3, h3 = 0;
  for (n2.__k = new Array(i3), r3 = 0; r3 < i3; r3++) null != (o3 = l3[r3]) && "boolean" != typeof o3 && "function" != typeof o3 ? (f4 = r3 + h3, (o3 = n2.__k[r3] = "string" == typeof o3 || "number" == typeof o3 || "bigint" == typeof o3 || o3.constructor == String ? m(null, o3, null, null, null) : w(o3) ? m(k, { children: o3 }, null, null, null) : null == o3.constructor && o3.__b > 0 ? m(o3.type, o3.props, o3.key, o3.ref ? o3.ref : null, o3.__v) : o3).__ = n2, o3.__b = n2.__b + 1, e3 = null, -1 != (c3 = o3.__i = L(o3, u4, f4, a3)) && (a3--, (e3 = u4[c3]) && (e3.__u |= 2)), null == e3 || null == e3.__v ? (-1 == c3 && (i3 > s3 ? h3-- : i3 < s3 && h3++), "function" != typeof o3.type && (o3.__u |= 4)) : c3 != f4 && (c3 == f4 - 1 ? h3-- : c3 == f4 + 1 ? h3++ : (c3 > f4 ? h3-- : h3++, o3.__u |= 4))) : n2.__k[r3] = null;
  if (a3) for (r3 = 0; r3 < s3; r3++) null != (e3 = u4[r3]) && 0 == (2 & e3.__u) && (e3.__e == t3 && (t3 = S(e3)), D(e3, e3));
  return t3;
}
function A(n2, l3, u4, t3) {
  var i3, r3;
  if ("function" == typeof n2.type) {
    for (i3 = n2.__k, r3 = 0; i3 && r3 < i3.length; r3++) i3[r3] && (i3[r3].__ = n2, l3 = A(i3[r3], l3, u4, t3));
    return l3;
  }
  n2.__e != l3 && (t3 && (l3 && n2.type && !l3.parentNode && (l3 = S(n2)), u4.insertBefore(n2.__e, l3 || null)), l3 = n2.__e);
  do {
    l3 = l3 && l3.nextSibling;
  } while (null != l3 && 8 == l3.nodeType);
  return l3;
}
function L(n2, l3, u4, t3) {
  var i3, r3, o3, e3 = n2.key, f4 = n2.type, c3 = l3[u4], s3 = null != c3 && 0 == (2 & c3.__u);
  if (null === c3 && null == n2.key || s3 && e3 == c3.key && f4 == c3.type) return u4;
  if (t3 > (s3 ? 1 : 0)) {
    for (i3 = u4 - 1, r3 = u4 + 1; i3 >= 0 || r3 < l3.length; ) if (null != (c3 = l3[o3 = i3 >= 0 ? i3-- : r3++]) && 0 == (2 & c3.__u) && e3 == c3.key && f4 == c3.type) return o3;
  }
  return -1;
}
function T(n2, l3, u4) {
  "-" == l3[0] ? n2.setProperty(l3, null == u4 ? "" : u4) : n2[l3] = null == u4 ? "" : "number" != typeof u4 || y.test(l3) ? u4 : u4 + "px";
}
function j(n2, l3, u4, t3, i3) {
  var r3, o3;
  n: if ("style" == l3) if ("string" == typeof u4) n2.style.cssText = u4;
  else {
    if ("string" == typeof t3 && (n2.style.cssText = t3 = ""), t3) for (l3 in t3) u4 && l3 in u4 || T(n2.style, l3, "");
    if (u4) for (l3 in u4) t3 && u4[l3] == t3[l3] || T(n2.style, l3, u4[l3]);
  }
  else if ("o" == l3[0] && "n" == l3[1]) r3 = l3 != (l3 = l3.replace(f, "$1")), o3 = l3.toLowerCase(), l3 = o3 in n2 || "onFocusOut" == l3 || "onFocusIn" == l3 ? o3.slice(2) : l3.slice(2), n2.l || (n2.l = {}), n2.l[l3 + r3] = u4, u4 ? t3 ? u4.u = t3.u : (u4.u = c, n2.addEventListener(l3, r3 ? a : s, r3)) : n2.removeEventListener(l3, r3 ? a : s, r3);
  else {
    if ("http://www.w3.org/2000/svg" == i3) l3 = l3.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != l3 && "height" != l3 && "href" != l3 && "list" != l3 && "form" != l3 && "tabIndex" != l3 && "download" != l3 && "rowSpan" != l3 && "colSpan" != l3 && "role" != l3 && "popover" != l3 && l3 in n2) try {
      n2[l3] = null == u4 ? "" : u4;
      break n;
    } catch (n3) {
    }
    "function" == typeof u4 || (null == u4 || false === u4 && "-" != l3[4] ? n2.removeAttribute(l3) : n2.setAttribute(l3, "popover" == l3 && 1 == u4 ? "" : u4));
  }
}
function F(n2) {
  return function(u4) {
    if (this.l) {
      var t3 = this.l[u4.type + n2];
      if (null == u4.t) u4.t = c++;
      else if (u4.t < t3.u) return;
      return t3(l.event ? l.event(u4) : u4);
    }
  };
}
function O(n2, u4, t3, i3, r3, o3, e3, f4, c3, s3) {
  var a3, h3, p3, v3, y3, _3, m3, b, S2, C3, M2, $2, P2, A3, H, L2, T3, j3 = u4.type;
  if (null != u4.constructor) return null;
  128 & t3.__u && (c3 = !!(32 & t3.__u), o3 = [f4 = u4.__e = t3.__e]), (a3 = l.__b) && a3(u4);
  n: if ("function" == typeof j3) try {
    if (b = u4.props, S2 = "prototype" in j3 && j3.prototype.render, C3 = (a3 = j3.contextType) && i3[a3.__c], M2 = a3 ? C3 ? C3.props.value : a3.__ : i3, t3.__c ? m3 = (h3 = u4.__c = t3.__c).__ = h3.__E : (S2 ? u4.__c = h3 = new j3(b, M2) : (u4.__c = h3 = new x(b, M2), h3.constructor = j3, h3.render = E), C3 && C3.sub(h3), h3.props = b, h3.state || (h3.state = {}), h3.context = M2, h3.__n = i3, p3 = h3.__d = true, h3.__h = [], h3._sb = []), S2 && null == h3.__s && (h3.__s = h3.state), S2 && null != j3.getDerivedStateFromProps && (h3.__s == h3.state && (h3.__s = d({}, h3.__s)), d(h3.__s, j3.getDerivedStateFromProps(b, h3.__s))), v3 = h3.props, y3 = h3.state, h3.__v = u4, p3) S2 && null == j3.getDerivedStateFromProps && null != h3.componentWillMount && h3.componentWillMount(), S2 && null != h3.componentDidMount && h3.__h.push(h3.componentDidMount);
    else {
      if (S2 && null == j3.getDerivedStateFromProps && b !== v3 && null != h3.componentWillReceiveProps && h3.componentWillReceiveProps(b, M2), !h3.__e && null != h3.shouldComponentUpdate && false === h3.shouldComponentUpdate(b, h3.__s, M2) || u4.__v == t3.__v) {
        for (u4.__v != t3.__v && (h3.props = b, h3.state = h3.__s, h3.__d = false), u4.__e = t3.__e, u4.__k = t3.__k, u4.__k.some(function(n3) {
          n3 && (n3.__ = u4);
        }), $2 = 0; $2 < h3._sb.length; $2++) h3.__h.push(h3._sb[$2]);
        h3._sb = [], h3.__h.length && e3.push(h3);
        break n;
      }
      null != h3.componentWillUpdate && h3.componentWillUpdate(b, h3.__s, M2), S2 && null != h3.componentDidUpdate && h3.__h.push(function() {
        h3.componentDidUpdate(v3, y3, _3);
      });
    }
    if (h3.context = M2, h3.props = b, h3.__P = n2, h3.__e = false, P2 = l.__r, A3 = 0, S2) {
      for (h3.state = h3.__s, h3.__d = false, P2 && P2(u4), a3 = h3.render(h3.props, h3.state, h3.context), H = 0; H < h3._sb.length; H++) h3.__h.push(h3._sb[H]);
      h3._sb = [];
    } else do {
      h3.__d = false, P2 && P2(u4), a3 = h3.render(h3.props, h3.state, h3.context), h3.state = h3.__s;
    } while (h3.__d && ++A3 < 25);
    h3.state = h3.__s, null != h3.getChildContext && (i3 = d(d({}, i3), h3.getChildContext())), S2 && !p3 && null != h3.getSnapshotBeforeUpdate && (_3 = h3.getSnapshotBeforeUpdate(v3, y3)), L2 = a3, null != a3 && a3.type === k && null == a3.key && (L2 = V(a3.props.children)), f4 = I(n2, w(L2) ? L2 : [L2], u4, t3, i3, r3, o3, e3, f4, c3, s3), h3.base = u4.__e, u4.__u &= -161, h3.__h.length && e3.push(h3), m3 && (h3.__E = h3.__ = null);
  } catch (n3) {
    if (u4.__v = null, c3 || null != o3) if (n3.then) {
      for (u4.__u |= c3 ? 160 : 128; f4 && 8 == f4.nodeType && f4.nextSibling; ) f4 = f4.nextSibling;
      o3[o3.indexOf(f4)] = null, u4.__e = f4;
    } else {
      for (T3 = o3.length; T3--; ) g(o3[T3]);
      z(u4);
    }
    else u4.__e = t3.__e, u4.__k = t3.__k, n3.then || z(u4);
    l.__e(n3, u4, t3);
  }
  else null == o3 && u4.__v == t3.__v ? (u4.__k = t3.__k, u4.__e = t3.__e) : f4 = u4.__e = q(t3.__e, u4, t3, i3, r3, o3, e3, c3, s3);
  return (a3 = l.diffed) && a3(u4), 128 & u4.__u ? void 0 : f4;
}
function z(n2) {
  n2 && n2.__c && (n2.__c.__e = true), n2 && n2.__k && n2.__k.forEach(z);
}
function N(n2, u4, t3) {
  for (var i3 = 0; i3 < t3.length; i3++) B(t3[i3], t3[++i3], t3[++i3]);
  l.__c && l.__c(u4, n2), n2.some(function(u5) {
    try {
      n2 = u5.__h, u5.__h = [], n2.some(function(n3) {
        n3.call(u5);
      });
    } catch (n3) {
      l.__e(n3, u5.__v);
    }
  });
}
function V(n2) {
  return "object" != typeof n2 || null == n2 || n2.__b && n2.__b > 0 ? n2 : w(n2) ? n2.map(V) : d({}, n2);
}
function q(u4, t3, i3, r3, o3, e3, f4, c3, s3) {
  var a3, h3, v3, y3, d3, _3, m3, b = i3.props, k3 = t3.props, x2 = t3.type;
  if ("svg" == x2 ? o3 = "http://www.w3.org/2000/svg" : "math" == x2 ? o3 = "http://www.w3.org/1998/Math/MathML" : o3 || (o3 = "http://www.w3.org/1999/xhtml"), null != e3) {
    for (a3 = 0; a3 < e3.length; a3++) if ((d3 = e3[a3]) && "setAttribute" in d3 == !!x2 && (x2 ? d3.localName == x2 : 3 == d3.nodeType)) {
      u4 = d3, e3[a3] = null;
      break;
    }
  }
  if (null == u4) {
    if (null == x2) return document.createTextNode(k3);
    u4 = document.createElementNS(o3, x2, k3.is && k3), c3 && (l.__m && l.__m(t3, e3), c3 = false), e3 = null;
  }
  if (null == x2) b === k3 || c3 && u4.data == k3 || (u4.data = k3);
  else {
    if (e3 = e3 && n.call(u4.childNodes), b = i3.props || p, !c3 && null != e3) for (b = {}, a3 = 0; a3 < u4.attributes.length; a3++) b[(d3 = u4.attributes[a3]).name] = d3.value;
    for (a3 in b) if (d3 = b[a3], "children" == a3) ;
    else if ("dangerouslySetInnerHTML" == a3) v3 = d3;
    else if (!(a3 in k3)) {
      if ("value" == a3 && "defaultValue" in k3 || "checked" == a3 && "defaultChecked" in k3) continue;
      j(u4, a3, null, d3, o3);
    }
    for (a3 in k3) d3 = k3[a3], "children" == a3 ? y3 = d3 : "dangerouslySetInnerHTML" == a3 ? h3 = d3 : "value" == a3 ? _3 = d3 : "checked" == a3 ? m3 = d3 : c3 && "function" != typeof d3 || b[a3] === d3 || j(u4, a3, d3, b[a3], o3);
    if (h3) c3 || v3 && (h3.__html == v3.__html || h3.__html == u4.innerHTML) || (u4.innerHTML = h3.__html), t3.__k = [];
    else if (v3 && (u4.innerHTML = ""), I("template" == t3.type ? u4.content : u4, w(y3) ? y3 : [y3], t3, i3, r3, "foreignObject" == x2 ? "http://www.w3.org/1999/xhtml" : o3, e3, f4, e3 ? e3[0] : i3.__k && S(i3, 0), c3, s3), null != e3) for (a3 = e3.length; a3--; ) g(e3[a3]);
    c3 || (a3 = "value", "progress" == x2 && null == _3 ? u4.removeAttribute("value") : null != _3 && (_3 !== u4[a3] || "progress" == x2 && !_3 || "option" == x2 && _3 != b[a3]) && j(u4, a3, _3, b[a3], o3), a3 = "checked", null != m3 && m3 != u4[a3] && j(u4, a3, m3, b[a3], o3));
  }
  return u4;
}
function B(n2, u4, t3) {
  try {
    if ("function" == typeof n2) {
      var i3 = "function" == typeof n2.__u;
      i3 && n2.__u(), i3 && null == u4 || (n2.__u = n2(u4));
    } else n2.current = u4;
  } catch (n3) {
    l.__e(n3, t3);
  }
}
function D(n2, u4, t3) {
  var i3, r3;
  if (l.unmount && l.unmount(n2), (i3 = n2.ref) && (i3.current && i3.current != n2.__e || B(i3, null, u4)), null != (i3 = n2.__c)) {
    if (i3.componentWillUnmount) try {
      i3.componentWillUnmount();
    } catch (n3) {
      l.__e(n3, u4);
    }
    i3.base = i3.__P = null;
  }
  if (i3 = n2.__k) for (r3 = 0; r3 < i3.length; r3++) i3[r3] && D(i3[r3], u4, t3 || "function" != typeof n2.type);
  t3 || g(n2.__e), n2.__c = n2.__ = n2.__e = void 0;
}
function E(n2, l3, u4) {
  return this.constructor(n2, u4);
}
function G(u4, t3, i3) {
  var r3, o3, e3, f4;
  t3 == document && (t3 = document.documentElement), l.__ && l.__(u4, t3), o3 = (r3 = "function" == typeof i3) ? null : i3 && i3.__k || t3.__k, e3 = [], f4 = [], O(t3, u4 = (!r3 && i3 || t3).__k = _(k, null, [u4]), o3 || p, p, t3.namespaceURI, !r3 && i3 ? [i3] : o3 ? null : t3.firstChild ? n.call(t3.childNodes) : null, e3, !r3 && i3 ? i3 : o3 ? o3.__e : t3.firstChild, r3, f4), N(e3, u4, f4);
}
n = v.slice, l = { __e: function(n2, l3, u4, t3) {
  for (var i3, r3, o3; l3 = l3.__; ) if ((i3 = l3.__c) && !i3.__) try {
    if ((r3 = i3.constructor) && null != r3.getDerivedStateFromError && (i3.setState(r3.getDerivedStateFromError(n2)), o3 = i3.__d), null != i3.componentDidCatch && (i3.componentDidCatch(n2, t3 || {}), o3 = i3.__d), o3) return i3.__E = i3;
  } catch (l4) {
    n2 = l4;
  }
  throw n2;
} }, u = 0, t = function(n2) {
  return null != n2 && null == n2.constructor;
}, x.prototype.setState = function(n2, l3) {
  var u4;
  u4 = null != this.__s && this.__s != this.state ? this.__s : this.__s = d({}, this.state), "function" == typeof n2 && (n2 = n2(d({}, u4), this.props)), n2 && d(u4, n2), null != n2 && this.__v && (l3 && this._sb.push(l3), M(this));
}, x.prototype.forceUpdate = function(n2) {
  this.__v && (this.__e = true, n2 && this.__h.push(n2), M(this));
}, x.prototype.render = k, i = [], o = "function" == typeof Promise ? Promise.prototype.then.bind(Promise.resolve()) : setTimeout, e = function(n2, l3) {
  return n2.__v.__b - l3.__v.__b;
}, $.__r = 0, f = /(PointerCapture)$|Capture$/i, c = 0, s = F(false), a = F(true), h = 0;

// node_modules/preact/hooks/dist/hooks.module.js
var t2;
var r2;
var u2;
var i2;
var o2 = 0;
var f2 = [];
var c2 = l;
var e2 = c2.__b;
var a2 = c2.__r;
var v2 = c2.diffed;
var l2 = c2.__c;
var m2 = c2.unmount;
var s2 = c2.__;
function p2(n2, t3) {
  c2.__h && c2.__h(r2, n2, o2 || t3), o2 = 0;
  var u4 = r2.__H || (r2.__H = { __: [], __h: [] });
  return n2 >= u4.__.length && u4.__.push({}), u4.__[n2];
}
function d2(n2) {
  return o2 = 1, h2(D2, n2);
}
function h2(n2, u4, i3) {
  var o3 = p2(t2++, 2);
  if (o3.t = n2, !o3.__c && (o3.__ = [i3 ? i3(u4) : D2(void 0, u4), function(n3) {
    var t3 = o3.__N ? o3.__N[0] : o3.__[0], r3 = o3.t(t3, n3);
    t3 !== r3 && (o3.__N = [r3, o3.__[1]], o3.__c.setState({}));
  }], o3.__c = r2, !r2.__f)) {
    var f4 = function(n3, t3, r3) {
      if (!o3.__c.__H) return true;
      var u5 = o3.__c.__H.__.filter(function(n4) {
        return !!n4.__c;
      });
      if (u5.every(function(n4) {
        return !n4.__N;
      })) return !c3 || c3.call(this, n3, t3, r3);
      var i4 = o3.__c.props !== n3;
      return u5.forEach(function(n4) {
        if (n4.__N) {
          var t4 = n4.__[0];
          n4.__ = n4.__N, n4.__N = void 0, t4 !== n4.__[0] && (i4 = true);
        }
      }), c3 && c3.call(this, n3, t3, r3) || i4;
    };
    r2.__f = true;
    var c3 = r2.shouldComponentUpdate, e3 = r2.componentWillUpdate;
    r2.componentWillUpdate = function(n3, t3, r3) {
      if (this.__e) {
        var u5 = c3;
        c3 = void 0, f4(n3, t3, r3), c3 = u5;
      }
      e3 && e3.call(this, n3, t3, r3);
    }, r2.shouldComponentUpdate = f4;
  }
  return o3.__N || o3.__;
}
function y2(n2, u4) {
  var i3 = p2(t2++, 3);
  !c2.__s && C2(i3.__H, u4) && (i3.__ = n2, i3.u = u4, r2.__H.__h.push(i3));
}
function _2(n2, u4) {
  var i3 = p2(t2++, 4);
  !c2.__s && C2(i3.__H, u4) && (i3.__ = n2, i3.u = u4, r2.__h.push(i3));
}
function A2(n2) {
  return o2 = 5, T2(function() {
    return { current: n2 };
  }, []);
}
function T2(n2, r3) {
  var u4 = p2(t2++, 7);
  return C2(u4.__H, r3) && (u4.__ = n2(), u4.__H = r3, u4.__h = n2), u4.__;
}
function j2() {
  for (var n2; n2 = f2.shift(); ) if (n2.__P && n2.__H) try {
    n2.__H.__h.forEach(z2), n2.__H.__h.forEach(B2), n2.__H.__h = [];
  } catch (t3) {
    n2.__H.__h = [], c2.__e(t3, n2.__v);
  }
}
c2.__b = function(n2) {
  r2 = null, e2 && e2(n2);
}, c2.__ = function(n2, t3) {
  n2 && t3.__k && t3.__k.__m && (n2.__m = t3.__k.__m), s2 && s2(n2, t3);
}, c2.__r = function(n2) {
  a2 && a2(n2), t2 = 0;
  var i3 = (r2 = n2.__c).__H;
  i3 && (u2 === r2 ? (i3.__h = [], r2.__h = [], i3.__.forEach(function(n3) {
    n3.__N && (n3.__ = n3.__N), n3.u = n3.__N = void 0;
  })) : (i3.__h.forEach(z2), i3.__h.forEach(B2), i3.__h = [], t2 = 0)), u2 = r2;
}, c2.diffed = function(n2) {
  v2 && v2(n2);
  var t3 = n2.__c;
  t3 && t3.__H && (t3.__H.__h.length && (1 !== f2.push(t3) && i2 === c2.requestAnimationFrame || ((i2 = c2.requestAnimationFrame) || w2)(j2)), t3.__H.__.forEach(function(n3) {
    n3.u && (n3.__H = n3.u), n3.u = void 0;
  })), u2 = r2 = null;
}, c2.__c = function(n2, t3) {
  t3.some(function(n3) {
    try {
      n3.__h.forEach(z2), n3.__h = n3.__h.filter(function(n4) {
        return !n4.__ || B2(n4);
      });
    } catch (r3) {
      t3.some(function(n4) {
        n4.__h && (n4.__h = []);
      }), t3 = [], c2.__e(r3, n3.__v);
    }
  }), l2 && l2(n2, t3);
}, c2.unmount = function(n2) {
  m2 && m2(n2);
  var t3, r3 = n2.__c;
  r3 && r3.__H && (r3.__H.__.forEach(function(n3) {
    try {
      z2(n3);
    } catch (n4) {
      t3 = n4;
    }
  }), r3.__H = void 0, t3 && c2.__e(t3, r3.__v));
};
var k2 = "function" == typeof requestAnimationFrame;
function w2(n2) {
  var t3, r3 = function() {
    clearTimeout(u4), k2 && cancelAnimationFrame(t3), setTimeout(n2);
  }, u4 = setTimeout(r3, 35);
  k2 && (t3 = requestAnimationFrame(r3));
}
function z2(n2) {
  var t3 = r2, u4 = n2.__c;
  "function" == typeof u4 && (n2.__c = void 0, u4()), r2 = t3;
}
function B2(n2) {
  var t3 = r2;
  n2.__c = n2.__(), r2 = t3;
}
function C2(n2, t3) {
  return !n2 || n2.length !== t3.length || t3.some(function(t4, r3) {
    return t4 !== n2[r3];
  });
}
function D2(n2, t3) {
  return "function" == typeof t3 ? t3(n2) : t3;
}

// node_modules/preact/jsx-runtime/dist/jsxRuntime.module.js
var f3 = 0;
function u3(e3, t3, n2, o3, i3, u4) {
  t3 || (t3 = {});
  var a3, c3, p3 = t3;
  if ("ref" in p3) for (c3 in p3 = {}, t3) "ref" == c3 ? a3 = t3[c3] : p3[c3] = t3[c3];
  var l3 = { type: e3, props: p3, key: n2, ref: a3, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: void 0, __v: --f3, __i: -1, __u: 0, __source: i3, __self: u4 };
  if ("function" == typeof e3 && (a3 = e3.defaultProps)) for (c3 in a3) void 0 === p3[c3] && (p3[c3] = a3[c3]);
  return l.vnode && l.vnode(l3), l3;
}

// remedial_kit/clinic/js/open.jsx
var ASK = "remedial:open";
var address = (path) => path.split("/").map(encodeURIComponent).join("/");
function Open({ path, children, ...rest }) {
  const onClick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const ask = new CustomEvent(ASK, { bubbles: true, cancelable: true, detail: { path } });
    if (!event.currentTarget.dispatchEvent(ask)) event.preventDefault();
  };
  return /* @__PURE__ */ u3("a", { href: address(path), onClick, ...rest, children });
}
function Book({ at, page: page2, anchor, class: kind = "rb-book", children }) {
  if (!at || !page2) return /* @__PURE__ */ u3(k, { children });
  const href = `${at}${page2}.html?back=${encodeURIComponent(window.location.pathname)}${anchor ? `#${anchor}` : ""}`;
  return /* @__PURE__ */ u3("a", { class: kind, href, target: "remedial-book", children });
}

// remedial_kit/clinic/js/ids.js
var count = 0;
function useId() {
  const [id] = d2(() => {
    count += 1;
    return `rk-${count}`;
  });
  return id;
}

// remedial_kit/clinic/js/textscale.js
var AS_DELIVERED_PX = 16;
var textScale = () => (parseFloat(getComputedStyle(document.documentElement).fontSize) || AS_DELIVERED_PX) / AS_DELIVERED_PX;

// remedial_kit/clinic/js/parts.jsx
var ICONS = {
  ask: "M4 5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5v6a1.5 1.5 0 0 1-1.5 1.5H9L6 16v-3h-.5A1.5 1.5 0 0 1 4 11.5Z",
  look: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5ZM10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z",
  hand: "M7.5 10.5V4.3a1.3 1.3 0 0 1 2.6 0V8.5l3.9.9a1.7 1.7 0 0 1 1.3 1.9l-.5 3.3A2.8 2.8 0 0 1 12 17H9.6a3 3 0 0 1-2.4-1.2L4.3 12a1.2 1.2 0 0 1 1.8-1.6l1.4 1.3",
  move: "M4 16c0-5 3.5-8.5 9-8.5M10.5 4.5l3 3-3 3M4 16.7a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6Z",
  test: "M5.5 4.5h9v12.5h-9ZM8 3h4v3H8ZM7.8 11.3l1.6 1.6 3-3.2",
  search: "M8.8 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4ZM12.7 12.7l3.8 3.8",
  list: "M7.5 5h9M7.5 10h9M7.5 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  figure: "M10 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM4.5 8.5h11M10 8v5M10 13l-2.5 5M10 13l2.5 5",
  check: "M4.5 10.5l3.7 3.7 7.3-8",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  plus: "M10 4.5v11M4.5 10h11",
  minus: "M4.5 10h11",
  up: "M5.5 12l4.5-4.5 4.5 4.5",
  down: "M5.5 8l4.5 4.5L14.5 8",
  left: "M12 5.5L7.5 10l4.5 4.5",
  right: "M8 5.5l4.5 4.5L8 14.5",
  clock: "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 6v4.2l2.7 1.6",
  cloud: "M6 15.5a3.3 3.3 0 0 1-.3-6.6 4.5 4.5 0 0 1 8.7-.6 3.6 3.6 0 0 1-.2 7.2ZM7.8 11.6l1.7 1.7 3-3.2",
  cloudempty: "M6 15.5a3.3 3.3 0 0 1-.3-6.6 4.5 4.5 0 0 1 8.7-.6 3.6 3.6 0 0 1-.2 7.2Z",
  caution: "M10 3.5l7.3 12.7H2.7ZM10 8.3v3.6M10 14v.01",
  danger: "M6.9 2.8h6.2l4.1 4.1v6.2l-4.1 4.1H6.9l-4.1-4.1V6.9ZM10 6.3v4.5M10 13.7v.01",
  info: "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 9.2v4.6M10 6.4v.01",
  book: "M10 5.5C8.5 4.3 6 4 3 4.2V15c3-.2 5.5.1 7 1.3 1.5-1.2 4-1.5 7-1.3V4.2C14 4 11.5 4.3 10 5.5ZM10 5.5v10.8",
  refer: "M3 10h9.5M9 6.5l3.5 3.5L9 13.5M16.5 4v12",
  swap: "M4 7.2h11.5M12.5 4.2l3 3-3 3M16 12.8H4.5M7.5 9.8l-3 3 3 3",
  undo: "M7 4L3.5 7.5L7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8",
  redo: "M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4",
  printer: "M6 7.5V3.5h8v4M6 14H3.5V8.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1V14H14M6 11.5h8v5H6Z",
  flag: "M5 17V3.5h10l-2 3.5 2 3.5H5",
  pause: "M7.5 5.5v9M12.5 5.5v9",
  download: "M10 3.5v9M6.5 9.5l3.5 3.5 3.5-3.5M4 16.5h12",
  file: "M5.5 3h6l3.5 3.5V17h-9.5ZM11.5 3v3.5H15",
  home: "M3.5 9.5L10 4l6.5 5.5M5.5 8.5v7.5h9V8.5",
  waves: "M3 7c2-2 3.5-2 5 0s3 2 4.5 0 3-2 4.5 0M3 12.5c2-2 3.5-2 5 0s3 2 4.5 0 3-2 4.5 0",
  blend: "M13.5 7a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0ZM10.8 12.2a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0ZM16.2 12.2a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0Z",
  keys: "M3 6h14v9H3ZM6 9h.01M9 9h.01M12 9h.01M15 9h.01M7 12h6"
};
function Icon({ name, size = 20 }) {
  return /* @__PURE__ */ u3("svg", { class: "rk-icon", width: size, height: size, viewBox: "0 0 20 20", fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true", focusable: "false", children: /* @__PURE__ */ u3("path", { d: ICONS[name] || ICONS.info }) });
}
function Pin({ number, tone }) {
  return /* @__PURE__ */ u3("span", { class: `rk-pin${tone ? ` is-${tone}` : ""}`, children: number });
}
function useRow() {
  const ref = A2(null);
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...ref.current.querySelectorAll("[data-roving]")];
    const from = buttons.indexOf(event.target.closest("[data-roving]"));
    const steps = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 };
    if (from < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const next = buttons[(steps[event.key] + buttons.length) % buttons.length];
    next.focus();
    if (next.dataset.follow !== void 0) next.click();
  };
  return { ref, onKeyDown };
}
function Choice({ label, options, value, onChange, big }) {
  const row = useRow();
  const known = options.some((option) => option.value === value);
  return /* @__PURE__ */ u3("div", { class: `rk-choice${big ? " is-big" : ""}`, role: "radiogroup", "aria-label": label, ...row, children: options.map((option, index) => /* @__PURE__ */ u3(
    "button",
    {
      type: "button",
      role: "radio",
      "aria-checked": option.value === value,
      "data-roving": true,
      "data-follow": true,
      tabIndex: option.value === value || !known && index === 0 ? 0 : -1,
      onClick: () => onChange(option.value),
      children: [
        option.icon && /* @__PURE__ */ u3(Icon, { name: option.icon }),
        /* @__PURE__ */ u3("span", { children: option.label })
      ]
    },
    option.value
  )) });
}
function LiveRegions({ polite, urgent }) {
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("div", { class: "rb-hidden", "aria-live": "polite", "aria-atomic": "true", children: /* @__PURE__ */ u3("span", { children: polite.text }, polite.n) }),
    /* @__PURE__ */ u3("div", { class: "rb-hidden", "aria-live": "assertive", "aria-atomic": "true", children: /* @__PURE__ */ u3("span", { children: urgent.text }, urgent.n) })
  ] });
}
function Dialog({ title, closeLabel, onClose, children }) {
  const ref = A2(null);
  const id = useId();
  y2(() => {
    const opener = document.activeElement;
    ref.current.showModal();
    return () => {
      if (opener && opener.isConnected) opener.focus();
    };
  }, []);
  return /* @__PURE__ */ u3("dialog", { ref, class: "rk-dialog", "aria-labelledby": id, onClose, onClick: (event) => {
    if (event.target === ref.current) ref.current.close();
  }, children: /* @__PURE__ */ u3("div", { class: "rk-dialog-inner", children: [
    /* @__PURE__ */ u3("header", { children: [
      /* @__PURE__ */ u3("h2", { id, children: title }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button is-bare", "aria-label": closeLabel, onClick: () => ref.current.close(), children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
    ] }),
    children
  ] }) });
}
function useInSight(reply, isMine) {
  const ref = A2(null);
  const seen = A2(reply);
  y2(() => {
    if (seen.current === reply) return;
    seen.current = reply;
    if (isMine && ref.current) ref.current.scrollIntoView({ block: "nearest" });
  });
  return ref;
}
function useSize(ref) {
  const [size, setSize] = d2("wide");
  y2(() => {
    const observer = new ResizeObserver(([entry]) => {
      const width = entry.contentRect.width / textScale();
      setSize(width < 600 ? "narrow" : width < 860 ? "middle" : "wide");
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return size;
}
function useTheme() {
  const read = () => {
    const lab = document.body.dataset.jpThemeLight;
    if (lab) return lab === "false" ? "dark" : "light";
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  };
  const [theme, setTheme] = d2(read);
  y2(() => {
    const change2 = () => setTheme(read());
    const observer = new MutationObserver(change2);
    observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", change2);
    return () => {
      observer.disconnect();
      system.removeEventListener("change", change2);
    };
  }, []);
  return theme;
}

// remedial_kit/clinic/js/drawing.js
var point = (text) => (text || "0,0").split(",").map(Number);
var box = (text) => text.split(" ").map(Number);
var paths = (element, selector) => [...element.querySelectorAll(selector)].map((each) => each.getAttribute("d"));
function placeOf(group) {
  const centre = point(group.dataset.centre);
  const name = group.querySelector("title").textContent.replace(/, (left|right)$/, "");
  return { of: group.dataset.of || group.dataset.near || null, isNear: "near" in group.dataset, isCare: "care" in group.dataset, side: group.dataset.side || "right", centre, drawn: centre, name };
}
function shapeOf(group) {
  return {
    ...placeOf(group),
    region: group.dataset.region,
    layer: group.dataset.layer,
    kind: group.dataset.kind || "muscle",
    path: group.querySelector(".shape").getAttribute("d"),
    fibres: paths(group, ".fibre")
  };
}
var markOf = (group) => ({ ...placeOf(group), region: group.dataset.landmark, kind: "point" });
var shapesOf = (element) => [...element.querySelectorAll("[data-region]")].map(shapeOf);
var marksOf = (element) => [...element.querySelectorAll("[data-landmark]")].map(markOf);
var dotsOf = (element) => [...element.querySelectorAll(".dots circle")].map((dot) => ["cx", "cy", "r"].map((name) => Number(dot.getAttribute(name))));
var partOf = (group) => ({
  outline: [...group.querySelectorAll(".outline > path")].map((path) => ({ d: path.getAttribute("d"), isBase: "base" in path.dataset })),
  shapes: shapesOf(group),
  detail: paths(group, ".detail path"),
  dots: dotsOf(group)
});
function viewOf(group) {
  const groups = [...group.querySelectorAll("[data-part]")];
  const parts = (groups.length ? groups : [group]).map(partOf);
  return { isMirrored: false, parts, shapes: parts.flatMap((part2) => part2.shapes), marks: marksOf(group) };
}
var SWAPPED = { left: "right", right: "left" };
var swapped = (place) => ({ ...place, side: SWAPPED[place.side] || place.side, centre: [-place.centre[0], place.centre[1]] });
function mirrored(view) {
  const parts = view.parts.map((part2) => ({ ...part2, shapes: part2.shapes.map(swapped) }));
  return { isMirrored: true, parts, shapes: parts.flatMap((part2) => part2.shapes), marks: view.marks.map(swapped) };
}
function tileOf(group) {
  return {
    slug: group.dataset.tile,
    name: group.querySelector("title").textContent,
    box: box(group.dataset.viewBox),
    outline: paths(group, ".outline > path"),
    base: paths(group, ".base > path"),
    skin: paths(group, ".skin > path"),
    shapes: shapesOf(group),
    marks: marksOf(group),
    detail: paths(group, ".detail path"),
    dots: dotsOf(group)
  };
}
function parseDrawing(text) {
  const page2 = new DOMParser().parseFromString(text, "image/svg+xml");
  if (page2.querySelector("parsererror")) return null;
  const [front, back, right] = ["front", "back", "side"].map((name) => viewOf(page2.querySelector(`[data-view="${name}"]`)));
  return { front, back, right, left: mirrored(right), tiles: [...page2.querySelectorAll("[data-tile]")].map(tileOf) };
}
function regionOf(bySlug, { region, of, side }) {
  const own = (slug) => bySlug.get(`${slug}-${side}`) || bySlug.get(slug);
  return own(region) || (of ? own(of) : void 0);
}
var isWithin = (region, shape) => region.base !== shape.region;

// remedial_kit/clinic/js/closer.js
var isTwoLayered = (tile) => /left surface/.test(tile.name);
var plainName = (tile) => tile.name.replace(/ \((right|left surface, right deep)\)$/, "");
var capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function tileName(t3, tile, isFlipped) {
  const plain4 = plainName(tile);
  return isTwoLayered(tile) ? plain4 : capital(`${t3(`chart.${isFlipped ? "left" : "right"}`)} ${plain4.charAt(0).toLowerCase()}${plain4.slice(1)}`);
}
var SWAPPED2 = { left: "right", right: "left" };
function partsOf(tile, isFlipped) {
  const parts = [...tile.shapes, ...tile.marks];
  if (!isFlipped) return parts;
  return parts.map((part2) => ({ ...part2, side: SWAPPED2[part2.side] || part2.side, centre: [tile.box[2] - part2.centre[0], part2.centre[1]] }));
}
var shows = (bySlug, tile, isFlipped, slug) => partsOf(tile, isFlipped).some((part2) => (regionOf(bySlug, part2) || {}).slug === slug);
var showsEither = (bySlug, tile, slug) => shows(bySlug, tile, false, slug) || shows(bySlug, tile, true, slug);
function tileFor(drawing, bySlug, region) {
  const worth = (tile) => {
    const [, , width, height] = tile.box;
    const own = [...tile.shapes, ...tile.marks].filter((part2) => part2.region === region.base);
    const off = Math.min(1, ...own.map(({ centre }) => Math.hypot(centre[0] / width - 0.5, centre[1] / height - 0.5)));
    return (own.length ? 4 : 0) + (isTwoLayered(tile) ? 0 : 2) - off;
  };
  return drawing.tiles.filter((tile) => showsEither(bySlug, tile, region.slug)).sort((a3, b) => worth(b) - worth(a3))[0] || null;
}
function tileNamed(drawing, words) {
  const plain4 = words.toLowerCase();
  const worth = (tile) => tile.slug.split("-").filter((word) => plain4.includes(word)).length;
  return [...drawing.tiles].sort((a3, b) => worth(b) - worth(a3))[0];
}
function openTile(drawing, room, bySlug, picked2) {
  const region = bySlug.get(picked2.region);
  const tile = drawing.tiles.find((each) => each.slug === picked2.tile) || region && tileFor(drawing, bySlug, region) || tileNamed(drawing, room.client.area_line);
  if (typeof picked2.flip === "boolean") return { tile, isFlipped: picked2.flip };
  if (region && shows(bySlug, tile, false, region.slug)) return { tile, isFlipped: false };
  if (region && shows(bySlug, tile, true, region.slug)) return { tile, isFlipped: true };
  const side = region && region.side || (/\bleft\b/i.test(room.client.area_line) ? "left" : "right");
  return { tile, isFlipped: side === "left" && !isTwoLayered(tile) };
}
function tileAfter(drawing, room, bySlug, picked2, slug) {
  if (!drawing) return { tile: null, flip: null };
  const { tile } = openTile(drawing, room, bySlug, picked2);
  const stays = picked2.region && showsEither(bySlug, tile, slug);
  return { tile: stays ? tile.slug : null, flip: null };
}
function tilesBeside(drawing, room, open) {
  const groupOf = new Map(room.regions.map((region) => [region.base, region.group]));
  const groups = (tile) => [...tile.shapes, ...tile.marks].map((part2) => groupOf.get(part2.region)).filter(Boolean);
  const own = new Set(groups(open));
  const worth = (tile) => tile === open ? 2 : groups(tile).filter((group) => own.has(group)).length / Math.max(1, groups(tile).length);
  return [...drawing.tiles].sort((a3, b) => worth(b) - worth(a3));
}
function namesIn(tile, isFlipped, bySlug) {
  const parts = partsOf(tile, isFlipped);
  const shaped = new Set(parts.filter((part2) => part2.kind !== "point").map((part2) => `${part2.region}.${part2.side}`));
  const cared = new Set(parts.filter((part2) => part2.isCare).map((part2) => `${part2.region}.${part2.side}`));
  const seen = /* @__PURE__ */ new Set();
  const names = [];
  for (const part2 of parts) {
    const isPoint = part2.kind === "point";
    const same2 = `${part2.region}.${part2.side}`;
    const region = regionOf(bySlug, part2);
    const isOwn = region && !isWithin(region, part2) && !part2.isCare;
    const short = isOwn ? region.short || region.name : part2.name;
    const spoken2 = region && `${region.slug}.${short}`;
    if (isPoint && shaped.has(same2) && !part2.isCare || !isPoint && cared.has(same2) || seen.has(same2) || seen.has(spoken2)) continue;
    seen.add(same2).add(spoken2 || same2);
    names.push({ key: `${tile.slug}.${same2}`, part: part2, region, isPoint, short, label: isOwn ? region.label : part2.name });
  }
  return names;
}
function foundInTiles(t3, drawing, bySlug) {
  if (!drawing) return [];
  const both = drawing.tiles.flatMap((tile) => [false, true].map((isFlipped) => ({ tile, isFlipped })));
  return both.flatMap(({ tile, isFlipped }) => {
    const name = tileName(t3, tile, isFlipped);
    const own = isTwoLayered(tile) && isFlipped ? [] : [{ key: `tile.${tile.slug}.${isFlipped}`, label: name, more: t3("chart.closer"), tile: tile.slug, flip: isFlipped, region: null }];
    const parts = namesIn(tile, isFlipped, bySlug).filter(({ part: part2, region }) => region && isWithin(region, part2));
    return [...own, ...parts.map(({ key, part: part2, region }) => ({
      key: `${key}.${isFlipped}`,
      label: region.side ? `${part2.name}, ${t3(`chart.${region.side}`)}` : part2.name,
      more: t3("chart.in", { tile: name }),
      tile: tile.slug,
      flip: isFlipped,
      region: region.slug
    }))];
  });
}

// remedial_kit/clinic/js/screens/pictures.jsx
var NOW_PX = 64;
var LETTERED = { check_in: "check_in", advise: "advise" };
var LETTER_PX = 8.2;
function useWidth(fallback) {
  const ref = A2(null);
  const [width, setWidth] = d2(fallback);
  y2(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return void 0;
    const observer = new ResizeObserver(([entry]) => {
      const wide = Math.round(entry.contentRect.width / textScale());
      if (wide > 0 && Number.isFinite(wide)) setWidth(wide);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
function timelineSegments(timeline, plan, visitMinutes, dangers) {
  const segments = [];
  let steps = 0;
  for (const part2 of timeline) {
    const last = segments[segments.length - 1];
    const isQuiet = part2.kind === "examine" || part2.kind === "talk";
    if (isQuiet && last && last.kind === "quiet" && last.act === LETTERED[part2.act]) last.minutes += part2.minutes;
    else if (isQuiet) segments.push({ kind: "quiet", act: LETTERED[part2.act], minutes: part2.minutes, isFirst: !segments.length });
    else {
      if (part2.kind === "step") steps += 1;
      segments.push({ kind: part2.kind, number: steps, label: part2.label, minutes: part2.minutes });
    }
  }
  const now = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  let room = visitMinutes - now;
  plan.forEach((step, index) => {
    const minutes = Math.min(step.minutes, Math.max(room, 0));
    room -= step.minutes;
    if (minutes > 0)
      segments.push({ kind: dangers[index] ? "danger" : "planned", number: steps + index + 1, label: step.label, minutes });
  });
  if (room > 0) segments.push({ kind: "free", minutes: room });
  return { segments: segments.filter((segment) => segment.minutes > 0), now, over: Math.max(-room, 0) };
}
function Timeline({ t: t3, timeline, plan, dangers, visitMinutes, minute }) {
  const { segments, over } = timelineSegments(timeline, plan, visitMinutes, dangers);
  const [ref, width] = useWidth(900);
  const share = (minutes) => minutes / visitMinutes;
  const words = (segment) => {
    if (segment.act) return [t3(`treat.line.${segment.act}`), t3(`treat.line.${segment.act}.short`)];
    if (segment.kind === "quiet") return segment.isFirst ? [t3("treat.line.examine"), t3("treat.line.examine.short")] : [t3("treat.line.talk")];
    if (segment.kind === "retest") return [t3("treat.line.retest")];
    if (segment.kind === "free") return [t3("treat.line.free", { minutes: segment.minutes }), String(segment.minutes)];
    return [String(segment.number)];
  };
  const fitting = (segment) => words(segment).find((word) => word.length * LETTER_PX + 6 <= share(segment.minutes) * width) || "";
  const spoken2 = (segment) => t3(`treat.line.say.${segment.kind}`, { label: segment.label || words(segment)[0], number: segment.number || "", minutes: segment.minutes });
  const ticks = [0, 1, 2, 3, 4].map((quarter) => Math.round(visitMinutes * quarter / 4));
  const isNear = (tick) => share(Math.abs(tick - minute)) * width < NOW_PX;
  return /* @__PURE__ */ u3("div", { class: "rb-line", ref, children: [
    /* @__PURE__ */ u3("div", { class: "rb-line-bar", "aria-hidden": "true", children: [
      segments.map((segment, index) => /* @__PURE__ */ u3("span", { title: spoken2(segment), class: `rb-seg rb-seg-${segment.kind}`, style: { width: `calc(${100 * share(segment.minutes)}% - 2px)` }, children: /* @__PURE__ */ u3("span", { children: fitting(segment) }) }, index)),
      /* @__PURE__ */ u3("i", { class: "rb-now", style: { left: `${100 * share(Math.min(minute, visitMinutes))}%` } })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-line-scale", "aria-hidden": "true", children: [
      ticks.map((tick, index) => isNear(tick) ? null : /* @__PURE__ */ u3("span", { class: index === 0 ? "is-first" : index === 4 ? "is-last" : "", style: { left: `${100 * share(tick)}%` }, children: index === 4 ? t3("treat.line.end", { minutes: tick }) : tick }, tick)),
      /* @__PURE__ */ u3("b", { class: share(minute) < 0.09 ? "is-first" : share(minute) > 0.91 ? "is-last" : "", style: { left: `${100 * share(minute)}%` }, children: t3("treat.line.now", { minute }) })
    ] }),
    /* @__PURE__ */ u3("ol", { class: "rb-hidden", "aria-label": t3("treat.line.label"), children: segments.map((segment, index) => /* @__PURE__ */ u3("li", { children: spoken2(segment) }, index)) }),
    over > 0 && /* @__PURE__ */ u3("p", { class: "rb-small rb-over", children: t3("treat.line.over", { minutes: over }) })
  ] });
}
function PainScale({ t: t3, pain }) {
  const was = pain.before === null || pain.before === void 0 || pain.before === pain.now ? null : pain.before;
  const sentence = was === null ? t3("treat.pain.now", { now: pain.now }) : t3("treat.pain.now_was", { now: pain.now, was });
  return /* @__PURE__ */ u3("div", { class: "rb-pain", children: [
    /* @__PURE__ */ u3("p", { class: "rb-pain-words", children: [
      /* @__PURE__ */ u3("b", { children: pain.label }),
      " ",
      sentence,
      was !== null && /* @__PURE__ */ u3("span", { "aria-hidden": "true", children: [
        " ",
        t3("treat.pain.dashed")
      ] })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-pain-scale", "aria-hidden": "true", children: Array.from({ length: 11 }, (_3, value) => /* @__PURE__ */ u3("span", { class: value === Math.round(pain.now) ? "is-now" : was !== null && value === Math.round(was) ? "is-was" : "", children: value }, value)) })
  ] });
}
function Trend({ points }) {
  const values = points.filter((value) => typeof value === "number");
  if (!values.length) return /* @__PURE__ */ u3("span", { class: "rb-trend" });
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const [width, height, edge] = [96, 26, 5];
  const x2 = (index) => values.length === 1 ? width - edge : edge + index * (width - 2 * edge) / (values.length - 1);
  const y3 = (value) => values.length === 1 || span === 0 ? height / 2 : height - edge - (value - low) / span * (height - 2 * edge);
  const path = values.map((value, index) => `${index ? "L" : "M"}${x2(index).toFixed(1)} ${y3(value).toFixed(1)}`).join("");
  return /* @__PURE__ */ u3("svg", { class: "rb-trend", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false", children: [
    /* @__PURE__ */ u3("path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linejoin": "round" }),
    values.map((value, index) => index === values.length - 1 ? /* @__PURE__ */ u3("circle", { cx: x2(index), cy: y3(value), r: "4.5", fill: "currentColor" }, index) : /* @__PURE__ */ u3("circle", { cx: x2(index), cy: y3(value), r: "3", class: "rb-point", stroke: "currentColor", "stroke-width": "1.6" }, index))
  ] });
}
function smoothPath(points) {
  if (points.length < 3) return points.map(([px, py], index) => `${index ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`).join("");
  const slopes = points.slice(1).map(([px, py], index) => (py - points[index][1]) / (px - points[index][0]));
  const tangents = points.map((_3, index) => {
    if (index === 0) return slopes[0];
    if (index === points.length - 1) return slopes[slopes.length - 1];
    const [before, after] = [slopes[index - 1], slopes[index]];
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  });
  return points.map(([px, py], index) => {
    if (index === 0) return `M${px.toFixed(1)} ${py.toFixed(1)}`;
    const [bx, by] = points[index - 1];
    const third = (px - bx) / 3;
    return `C${(bx + third).toFixed(1)} ${(by + tangents[index - 1] * third).toFixed(1)} ${(px - third).toFixed(1)} ${(py - tangents[index] * third).toFixed(1)} ${px.toFixed(1)} ${py.toFixed(1)}`;
  }).join("");
}
function spread(positions, gap, low, high) {
  const order = positions.map((position, index) => ({ position, index })).sort((a3, b) => a3.position - b.position);
  for (let index = 1; index < order.length; index += 1)
    order[index].position = Math.max(order[index].position, order[index - 1].position + gap);
  const over = order.length ? order[order.length - 1].position - high : 0;
  if (over > 0) {
    order[order.length - 1].position -= over;
    for (let index = order.length - 2; index >= 0; index -= 1)
      order[index].position = Math.max(low, Math.min(order[index].position, order[index + 1].position - gap));
  }
  const result = [];
  order.forEach(({ position, index }) => {
    result[index] = position;
  });
  return result;
}
var NAME_LETTER_PX = 7;
var CURVE_ORDER = ["none", "home", "best", "you"];
function Curve({ t: t3, chart, describedBy }) {
  const [ref, width] = useWidth(470);
  const names = Math.max(...chart.lines.map((line2) => line2.label.length)) * NAME_LETTER_PX + 14;
  const isNarrow = width < 420 || names > 0.4 * width;
  const box2 = { left: 26, right: isNarrow ? 12 : names, top: 10, bottom: 26, height: 244 };
  const plotWidth = Math.max(width - box2.left - box2.right, 80);
  const plotHeight = box2.height - box2.top - box2.bottom;
  const lastWeek = chart.weeks[chart.weeks.length - 1] || 1;
  const highest = Math.max(...chart.lines.flatMap((line2) => line2.values), 1);
  const top = Math.min(10, Math.max(4, Math.ceil(highest / 2) * 2 + (highest % 2 === 0 ? 2 : 0)));
  const x2 = (week) => box2.left + week / lastWeek * plotWidth;
  const y3 = (value) => box2.top + (1 - value / top) * plotHeight;
  const levels = [];
  for (let level = 0; level <= top; level += 2) levels.push(level);
  const weeks = chart.ticks.filter((_3, index) => !isNarrow || index % 2 === 0);
  const lines = [...chart.lines].sort((a3, b) => CURVE_ORDER.indexOf(a3.slug) - CURVE_ORDER.indexOf(b.slug));
  const ends = spread(lines.map((line2) => y3(line2.values[line2.values.length - 1])), 17, box2.top + 6, box2.height - box2.bottom);
  const yours = lines.find((line2) => line2.slug === "you");
  const marked = chart.weeks.map((week, index) => ({ week, index })).filter(({ week }) => chart.ticks.includes(week));
  return /* @__PURE__ */ u3("div", { class: "rb-curve", ref, children: [
    /* @__PURE__ */ u3("svg", { width: "100%", viewBox: `0 0 ${width} ${box2.height}`, role: "img", "aria-label": chart.label, "aria-describedby": describedBy, children: [
      levels.map((level) => /* @__PURE__ */ u3("g", { children: [
        /* @__PURE__ */ u3("line", { x1: box2.left, x2: box2.left + plotWidth, y1: y3(level), y2: y3(level), class: "rb-grid" }),
        /* @__PURE__ */ u3("text", { x: box2.left - 9, y: y3(level) + 4, "text-anchor": "end", children: level })
      ] }, level)),
      weeks.map((week) => /* @__PURE__ */ u3("text", { x: x2(week), y: box2.height - 6, "text-anchor": isNarrow && week === lastWeek ? "end" : "middle", children: week === lastWeek ? t3("debrief.chart.weeks", { week }) : week }, week)),
      lines.map((line2) => /* @__PURE__ */ u3("path", { class: `rb-curve-${line2.slug}`, fill: "none", d: smoothPath(line2.values.map((value, index) => [x2(chart.weeks[index]), y3(value)])) }, line2.slug)),
      lines.filter((line2) => line2.slug === "you").map((line2) => marked.map(({ week, index }) => /* @__PURE__ */ u3("circle", { class: "rb-curve-point", cx: x2(week), cy: y3(line2.values[index]), r: "4" }, week))),
      yours && yours.flares.map((week) => /* @__PURE__ */ u3("path", { class: "rb-curve-flare", d: `M${x2(week)} ${y3(yours.values[week]) - 7}l6 7-6 7-6-7Z` }, week)),
      !isNarrow && lines.map((line2, index) => /* @__PURE__ */ u3("text", { class: `rb-curve-name rb-name-${line2.slug}`, x: box2.left + plotWidth + 10, y: ends[index] + 4, children: line2.label }, line2.slug))
    ] }),
    yours && yours.flares.length > 0 && /* @__PURE__ */ u3("p", { class: "rb-small rb-curve-flares", children: [
      /* @__PURE__ */ u3("svg", { width: "14", height: "16", viewBox: "0 0 14 16", "aria-hidden": "true", children: /* @__PURE__ */ u3("path", { class: "rb-curve-flare", d: "M7 1l6 7-6 7-6-7Z" }) }),
      t3("debrief.chart.flare", { weeks: yours.flares.join(", ") })
    ] }),
    isNarrow && /* @__PURE__ */ u3("ul", { class: "rb-curve-key", "aria-hidden": "true", children: [...lines].reverse().map((line2) => /* @__PURE__ */ u3("li", { class: `rb-name-${line2.slug}`, children: [
      /* @__PURE__ */ u3("svg", { width: "30", height: "10", viewBox: "0 0 30 10", children: /* @__PURE__ */ u3("path", { class: `rb-curve-${line2.slug}`, d: "M0 5H30", fill: "none" }) }),
      line2.label
    ] }, line2.slug)) })
  ] });
}
function CurveTable({ t: t3, chart }) {
  return /* @__PURE__ */ u3("table", { class: "rb-table", children: [
    /* @__PURE__ */ u3("caption", { class: "rb-hidden", children: chart.label }),
    /* @__PURE__ */ u3("thead", { children: /* @__PURE__ */ u3("tr", { children: [
      /* @__PURE__ */ u3("th", { scope: "col", children: t3("debrief.chart.week") }),
      chart.lines.map((line2) => /* @__PURE__ */ u3("th", { scope: "col", children: line2.label }, line2.slug))
    ] }) }),
    /* @__PURE__ */ u3("tbody", { children: chart.rows.map((week) => /* @__PURE__ */ u3("tr", { children: [
      /* @__PURE__ */ u3("th", { scope: "row", children: week }),
      chart.lines.map((line2) => /* @__PURE__ */ u3("td", { children: line2.values[chart.weeks.indexOf(week)].toFixed(1) }, line2.slug))
    ] }, week)) })
  ] });
}

// remedial_kit/clinic/js/regions.js
var PAIRS = [["front", "back"], ["right", "left"]];
var pairOf = (view) => PAIRS.find((pair) => pair.includes(view)) || PAIRS[0];
var isFromSide = (view) => PAIRS[1].includes(view);
var SECOND = 440;
var ASIDE = 15;
var OFFSETS = { front: [0, 0], back: [0, SECOND], right: [-ASIDE, -ASIDE], left: [ASIDE, SECOND + ASIDE] };
var offsetOf = (view, views) => OFFSETS[view][views.length > 1 ? 1 : 0];
var layerOf = (picked2, views) => picked2.deep && !views.some(isFromSide) ? "deep" : "surface";
var isShown = (shape, layer) => shape.kind === "point" || shape.layer === layer;
var keyOf = (view, shape) => `${view}.${shape.kind === "point" ? "point" : shape.layer}.${shape.region}.${shape.side}`;
function placeName(t3, region, shape) {
  return isWithin(region, shape) ? t3("chart.with", { part: shape.name, region: region.label }) : region.label;
}
function placesOf(drawing, bySlug, views, layer) {
  const places = [];
  for (const view of views) {
    const { shapes, marks } = drawing[view];
    for (const shape of [...shapes, ...marks].filter((each) => isShown(each, layer))) {
      const region = regionOf(bySlug, shape);
      if (!region) continue;
      const [x2, y3] = shape.centre;
      const label = isWithin(region, shape) ? shape.name : region.label;
      places.push({ key: keyOf(view, shape), view, region, shape, label, x: x2 + offsetOf(view, views), y: y3 });
    }
  }
  return places;
}
function drawnAt(drawing, bySlug, slug) {
  if (!drawing) return [];
  return ["front", "back", "right", "left"].flatMap((view) => [...drawing[view].shapes, ...drawing[view].marks].filter((shape) => (regionOf(bySlug, shape) || {}).slug === slug).map((shape) => ({ view, layer: shape.layer || null })));
}
function shownFor(drawing, bySlug, slug, picked2) {
  const view = picked2.view || "front";
  const deep = Boolean(picked2.deep);
  const layer = layerOf(picked2, [view]);
  const cost = (at) => (at.view === view ? 0 : pairOf(at.view) === pairOf(view) ? 1 : 4) + (at.layer && at.layer !== layer ? 2 : 0);
  const [best] = drawnAt(drawing, bySlug, slug).sort((a3, b) => cost(a3) - cost(b));
  if (!best) return { view, deep };
  return { view: best.view, deep: isFromSide(best.view) || !best.layer ? deep : best.layer === "deep" };
}
function stateOf(view, slug) {
  const seen = view.examined[slug];
  if (!seen) return "";
  if (seen.flare) return "flare";
  if (seen.abnormal) return "finding";
  return seen.treated ? "treated" : "examined";
}
function careOf(view, slug) {
  if ((view.examined[slug] || {}).treated) return "treated";
  return plannedSteps(view).some((step) => step.region === slug) ? "planned" : "";
}
var plannedSteps = (view) => (view.draft.plan || []).filter((step) => step && step.region);
var doneSteps = (view) => view.blend.filter((step) => step.visit === view.visit);
function stepNumbers(view, slug) {
  const done = doneSteps(view);
  const at = (steps, from) => steps.map((step, index) => step.region === slug ? from + index + 1 : 0).filter(Boolean);
  return { done: at(done, 0), planned: at(plannedSteps(view), done.length) };
}
function spokenState(t3, view, slug) {
  const seen = view.examined[slug];
  const steps = stepNumbers(view, slug);
  const words = [];
  if (!seen) words.push(t3("chart.state.none"));
  else words.push(seen.abnormal ? t3("chart.state.finding", { numbers: abnormalNumbers(view, slug).join(", ") }) : t3("chart.state.examined"));
  if (steps.done.length) words.push(t3("chart.state.step", { numbers: steps.done.join(", ") }));
  else if (seen && seen.treated) words.push(t3("chart.state.treated"));
  if (steps.planned.length) words.push(t3("chart.state.planned", { numbers: steps.planned.join(", ") }));
  if (seen && seen.flare) words.push(t3("chart.state.flare"));
  return words.join(", ");
}
var HALF = Math.PI / 4;
var WIDER = 80 * Math.PI / 180;
var WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function nearestThatWay(places, from, key) {
  const [ux, uy] = WAYS[key];
  const seen = places.map((place) => {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const along = dx * ux + dy * uy;
    const across = Math.abs(dx * uy - dy * ux);
    return { place, along, angle: Math.atan2(across, along), distance: Math.hypot(dx, dy) };
  }).filter((each) => each.along > 0.5);
  const best = (widest) => seen.filter((each) => each.angle <= widest).sort((a3, b) => a3.distance - b.distance)[0];
  return (best(HALF) || best(WIDER) || { place: null }).place;
}
var headToFoot = (places) => [...places].sort((a3, b) => a3.y - b.y || a3.x - b.x);
var plainWords = (text) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, " ");
function typedAhead(ordered, from, typed2) {
  const start = ordered.findIndex((place) => place.key === (from && from.key));
  const round = [...ordered.slice(start + (typed2.length > 1 ? 0 : 1)), ...ordered.slice(0, start + (typed2.length > 1 ? 0 : 1))];
  const names = ({ label }) => [plainWords(label), plainWords(label.replace(/ \([^)]*\)/, ""))];
  const starts = (place) => names(place).some((name) => name.startsWith(typed2));
  const inside = (place) => names(place).some((name) => name.includes(` ${typed2}`));
  return round.find(starts) || round.find(inside) || null;
}
var SWAPPED3 = { left: "right", right: "left" };
function viewAfter(place, first) {
  if (place.view === "front") return "back";
  if (place.view === "back") return place.region.side || "right";
  return place.view === first ? SWAPPED3[first] : "front";
}
function sameOn(drawing, bySlug, place, view, layer) {
  const all = placesOf(drawing, bySlug, [view], layer);
  const far = (each) => Math.abs(each.y - place.y) + (each.region.side === place.region.side ? 0 : 1e3);
  const near = [...all].sort((a3, b) => far(a3) - far(b))[0];
  return all.find((each) => each.region.slug === place.region.slug) || all.find((each) => each.region.base === place.region.base) || near;
}
function neighbours(places, from, count2) {
  const seen = /* @__PURE__ */ new Set([from.region.slug]);
  return [...places].sort((a3, b) => Math.hypot(a3.x - from.x, a3.y - from.y) - Math.hypot(b.x - from.x, b.y - from.y)).filter((place) => place.view === from.view && !seen.has(place.region.slug) && seen.add(place.region.slug)).slice(0, count2);
}
var FRAME_HALF = 228;
var FACING = [[0, 52, 0], [120, 52, 1.45], [165, 119, 0.22], [520, 92, 0]];
var SIDE_FRONT = [[0, 70, 0], [110, 62, 0], [225, 66, 0.46], [525, 62, 0], [650, 46, 0], [820, 96, 0]];
var SIDE_BACK = [[0, 58, 0], [110, 50, 0], [150, 70, 0], [300, 58, 0], [385, 78, 0], [510, 56, 0]];
function reachAt(view, y3, way) {
  const faces = view === "right" ? 1 : -1;
  const steps = !isFromSide(view) ? FACING : way === faces ? SIDE_FRONT : SIDE_BACK;
  const [from, reach, more] = steps.filter((step) => y3 >= step[0]).pop() || steps[0];
  return reach + Math.max(0, y3 - from) * more;
}
function edgeOf(view, way) {
  if (!isFromSide(view)) return FRAME_HALF;
  return FRAME_HALF + way * (view === "right" ? ASIDE : -ASIDE);
}
function apart(wanted, room, low, high) {
  const clusters = [];
  wanted.forEach((want, index) => {
    let last = { items: [index], height: room[index], middle: want };
    while (clusters.length) {
      const before = clusters[clusters.length - 1];
      if (before.middle + before.height / 2 <= last.middle - last.height / 2) break;
      clusters.pop();
      const items = [...before.items, ...last.items];
      const height = before.height + last.height;
      let top = 0;
      const starts = items.map((each) => {
        top += room[each];
        return wanted[each] - (top - room[each] / 2);
      });
      const middle = starts.reduce((sum, start) => sum + start, 0) / items.length + height / 2;
      last = { items, height, middle };
    }
    clusters.push({ ...last, middle: Math.max(Math.min(last.middle, high - last.height / 2), low + last.height / 2) });
  });
  const found = [];
  for (const { items, height, middle } of clusters) {
    let top = middle - height / 2;
    for (const index of items) {
      found[index] = top + room[index] / 2;
      top += room[index];
    }
  }
  return found;
}
function tokensOf(view, slug) {
  const steps = stepNumbers(view, slug);
  const findings = (view.examined[slug] || {}).abnormal ? abnormalNumbers(view, slug) : [];
  return [["finding", findings], ["step", steps.done], ["planned", steps.planned]].filter(([, numbers]) => numbers.length);
}
function pinsOf(drawing, bySlug, views, layer, view, gap, kinds = ["finding", "step", "planned"]) {
  const best = /* @__PURE__ */ new Map();
  const rank = (at) => (isShown(at.shape, layer) ? 0 : 4) + (at.name === "front" ? 1 : 0);
  for (const name of views)
    for (const shape of [...drawing[name].shapes, ...drawing[name].marks]) {
      const region = regionOf(bySlug, shape);
      if (!region || isWithin(region, shape)) continue;
      const at = { name, shape, slug: region.slug };
      if (!best.has(region.slug) || rank(at) < rank(best.get(region.slug))) best.set(region.slug, at);
    }
  const pins = [...best.values()].flatMap(({ name, shape, slug }) => {
    const [x2, y3] = shape.centre;
    const way = x2 < 0 ? -1 : 1;
    return tokensOf(view, slug).filter(([kind]) => kinds.includes(kind)).map(([kind, numbers]) => ({ view: name, kind, slug, numbers, way, isOther: !isShown(shape, layer), from: [x2, y3], at: [0, y3 - 8] }));
  });
  for (const name of views)
    for (const way of [-1, 1]) {
      const column = pins.filter((pin) => pin.view === name && pin.way === way).sort((a3, b) => a3.at[1] - b.at[1]);
      const heights = apart(column.map((pin) => pin.at[1]), column.map(() => gap), 0, 890);
      column.forEach((pin, index) => {
        const out = Math.max(...[-8, 8].map((by) => reachAt(name, heights[index] + by, way))) + gap * 0.9;
        pin.edge = edgeOf(name, way);
        pin.at = [way * Math.min(out, pin.edge), heights[index]];
      });
    }
  return pins;
}
function findingsElsewhere(pins, view) {
  const seen = new Set(pins.filter((pin) => pin.kind === "finding").map((pin) => pin.slug));
  return view.findings.filter((finding) => finding.region && !finding.is_normal && view.examined[finding.region] && !seen.has(finding.region));
}
function abnormalNumbers(view, slug) {
  const all = view.findings.filter((finding) => finding.region === slug && !finding.is_normal).map((finding) => finding.number);
  return all.length ? all : (view.examined[slug] || { finding_numbers: [] }).finding_numbers;
}

// remedial_kit/clinic/js/still.js
var alike = (a3, b) => Object.keys(a3).length === Object.keys(b).length && Object.keys(a3).every((name) => a3[name] === b[name]);
var SHOWN = ["view", "room", "drawing", "size", "t"];
var sameClinic = (a3, b) => SHOWN.every((name) => a3.clinic[name] === b.clinic[name]) && Object.keys(b).every((name) => name === "clinic" || typeof b[name] === "function" || a3[name] === b[name]);
function still(Inner, isSame2 = alike) {
  return class extends x {
    shouldComponentUpdate(next) {
      return !isSame2(this.props, next);
    }
    render(props) {
      return _(Inner, props);
    }
  };
}

// remedial_kit/clinic/js/figure.jsx
var BOXES = { two: [-222, -14, 892, 904], one: [-228, -14, 456, 904] };
var regionsBySlug = (room) => new Map(room.regions.map((region) => [region.slug, region]));
function Patterns({ id, zoom = 1 }) {
  const step = 7 / zoom;
  const dot = 5.5 / zoom;
  const bar = 6 / zoom;
  return /* @__PURE__ */ u3("defs", { children: [
    /* @__PURE__ */ u3("pattern", { id: `${id}-hatch`, width: step, height: step, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)", children: /* @__PURE__ */ u3("line", { x1: "0", y1: "0", x2: "0", y2: step, class: "rk-hatch", "stroke-width": 1.7 / zoom }) }),
    /* @__PURE__ */ u3("pattern", { id: `${id}-dots`, width: dot, height: dot, patternUnits: "userSpaceOnUse", patternTransform: "rotate(20)", children: /* @__PURE__ */ u3("circle", { cx: dot / 2, cy: dot / 2, r: 1.15 / zoom, class: "rk-dots" }) }),
    /* @__PURE__ */ u3("pattern", { id: `${id}-bars`, width: bar, height: bar, patternUnits: "userSpaceOnUse", children: /* @__PURE__ */ u3("line", { x1: "0", y1: bar / 2, x2: bar, y2: bar / 2, class: "rk-bars", "stroke-width": 1.5 / zoom }) })
  ] });
}
var PATTERN_OF = { examined: "hatch", finding: "dots", found: "dots", treated: "bars" };
var SHOWS = ["shape", "state", "care", "isChosen", "isGhost", "isOption", "isCurrent", "label", "placeKey", "isPlain"];
var Shape = class extends x {
  shouldComponentUpdate(next) {
    return SHOWS.some((name) => next[name] !== this.props[name]);
  }
  render({ shape, state, care, isChosen, isGhost, isOption, isCurrent, label, placeKey, pick: pick2, isPlain, id }) {
    const says = [state && `is-${state}`, care && `has-${care}`, isChosen && "is-chosen", isOption && "is-option", shape.isCare && "is-care"].filter(Boolean);
    const kind = isGhost ? "ghost" : [shape.kind, ...says].join(" ");
    const option = isOption ? { role: "option", "aria-selected": isChosen, "aria-label": label, tabindex: isCurrent ? 0 : -1, "data-key": placeKey } : { role: "none" };
    const hit = isOption || pick2 ? { class: "rk-hit", "data-pick": pick2 } : null;
    if (shape.kind === "point") {
      const [x2, y3] = shape.drawn;
      return /* @__PURE__ */ u3("g", { class: `rk-shape is-${kind}`, ...option, children: [
        /* @__PURE__ */ u3("circle", { class: "rk-ring", cx: x2, cy: y3, r: "3.6" }),
        /* @__PURE__ */ u3("circle", { class: "rk-point", cx: x2, cy: y3, r: "1.5" }),
        hit && /* @__PURE__ */ u3("circle", { ...hit, cx: x2, cy: y3, r: "8" })
      ] });
    }
    const pattern = !isChosen && !isGhost && PATTERN_OF[state];
    return /* @__PURE__ */ u3("g", { class: `rk-shape is-${kind}`, ...option, children: [
      /* @__PURE__ */ u3("path", { class: "rk-fill", d: shape.path }),
      !isGhost && !isPlain && shape.fibres.map((fibre, index) => /* @__PURE__ */ u3("path", { class: "rk-fibre", d: fibre }, index)),
      pattern && /* @__PURE__ */ u3("path", { class: "rk-pattern", d: shape.path, fill: `url(#${id}-${pattern})` }),
      (state || care || isChosen) && !isGhost && /* @__PURE__ */ u3("path", { class: "rk-edge", d: shape.path }),
      hit && /* @__PURE__ */ u3("path", { ...hit, d: shape.path })
    ] });
  }
};
var Ground = class extends x {
  shouldComponentUpdate(next) {
    return next.part !== this.props.part;
  }
  render({ part: part2, id }) {
    return /* @__PURE__ */ u3(k, { children: [
      /* @__PURE__ */ u3("clipPath", { id, children: part2.outline.map(({ d: d3 }, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      /* @__PURE__ */ u3("g", { class: "rk-contour", children: part2.outline.map(({ d: d3 }, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      /* @__PURE__ */ u3("g", { class: "rk-skin", children: part2.outline.map(({ d: d3 }, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      /* @__PURE__ */ u3("g", { class: "rk-base", "clip-path": `url(#${id})`, children: part2.outline.map(({ d: d3, isBase }, index) => isBase ? /* @__PURE__ */ u3("path", { d: d3 }, index) : null) }),
      /* @__PURE__ */ u3("g", { class: "rk-skin", children: part2.outline.map(({ d: d3, isBase }, index) => isBase ? null : /* @__PURE__ */ u3("path", { d: d3 }, index)) })
    ] });
  }
};
var Detail = class extends x {
  shouldComponentUpdate(next) {
    return next.part !== this.props.part;
  }
  render({ part: part2 }) {
    return /* @__PURE__ */ u3(k, { children: [
      /* @__PURE__ */ u3("g", { class: "rk-detail", children: part2.detail.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      /* @__PURE__ */ u3("g", { class: "rk-detail-dots", children: part2.dots.map(([x2, y3, r3], index) => /* @__PURE__ */ u3("circle", { cx: x2, cy: y3, r: r3 }, index)) })
    ] });
  }
};
var Mirror = ({ isOn, children }) => /* @__PURE__ */ u3("g", { role: "none", transform: isOn ? "scale(-1 1)" : void 0, children });
function DrawnFigure({ id, name, view, drawing, layer, bySlug, chosen, current, t: t3, isChart }) {
  const data = drawing[name];
  const drawShape = (shape) => {
    if (layer === "surface" && shape.layer === "deep") return null;
    const isGhost = layer === "deep" && shape.layer === "surface";
    const region = regionOf(bySlug, shape);
    const isReal = Boolean(region) && !isGhost;
    const isMarked = isReal && !shape.isNear;
    const key = keyOf(name, shape);
    const isOption = Boolean(isChart && isReal);
    return /* @__PURE__ */ u3(
      Shape,
      {
        id,
        shape,
        isGhost,
        isOption,
        placeKey: key,
        state: isMarked ? stateOf(view, region.slug) : "",
        care: isMarked ? careOf(view, region.slug) : "",
        isChosen: isReal && region.slug === chosen,
        isCurrent: isOption && key === current,
        label: isOption ? `${placeName(t3, region, shape)}, ${spokenState(t3, view, region.slug)}` : void 0
      },
      `${shape.layer}.${shape.region}.${shape.side}`
    );
  };
  return /* @__PURE__ */ u3(Mirror, { isOn: data.isMirrored, children: [
    data.parts.map((part2, index) => {
      const clip = `${id}-${name}-${index}`;
      return /* @__PURE__ */ u3("g", { role: "none", children: [
        /* @__PURE__ */ u3(Ground, { part: part2, id: clip }),
        /* @__PURE__ */ u3("g", { "clip-path": `url(#${clip})`, role: "none", children: [
          part2.shapes.filter((shape) => shape.layer === "surface").map(drawShape),
          part2.shapes.filter((shape) => shape.layer === "deep").map(drawShape)
        ] }),
        /* @__PURE__ */ u3(Detail, { part: part2 })
      ] }, index);
    }),
    /* @__PURE__ */ u3("g", { role: "none", children: data.marks.filter((mark) => regionOf(bySlug, mark)).map(drawShape) })
  ] });
}
var Figure = still(DrawnFigure);
function Pins({ pins, chosen, scale, overhang = 0 }) {
  const radius = 11 * scale;
  return pins.map((pin) => {
    const text = pin.numbers.length > 2 ? `${pin.numbers[0]}+` : pin.numbers.join(",");
    const half = Math.max(radius, (text.length * 7 + 10) * scale * 0.5);
    const x2 = pin.way * Math.min(Math.abs(pin.at[0]) + half - radius, pin.edge + overhang * scale - half);
    const [fromX, fromY] = pin.from;
    const isLit = pin.slug === chosen && pin.kind === "finding";
    return /* @__PURE__ */ u3("g", { class: `rk-pin-mark is-${pin.kind}${isLit ? " is-chosen" : ""}${pin.isOther ? " is-other" : ""}`, "data-pin": pin.slug, children: [
      /* @__PURE__ */ u3("line", { x1: fromX, y1: fromY, x2: x2 - pin.way * half, y2: pin.at[1], "stroke-width": 1.2 * scale }),
      /* @__PURE__ */ u3("rect", { x: x2 - half, y: pin.at[1] - radius, width: 2 * half, height: 2 * radius, rx: pin.kind === "finding" ? radius : 4 * scale, "stroke-width": 1.4 * scale }),
      /* @__PURE__ */ u3("text", { x: x2, y: pin.at[1], "font-size": 12 * scale, "text-anchor": "middle", "dominant-baseline": "central", children: text })
    ] }, `${pin.slug}.${pin.kind}`);
  });
}
function Ring({ shape }) {
  const [x2, y3] = shape.drawn;
  const lines = ["rk-ring-gap", "rk-ring-line"];
  return lines.map((name) => shape.kind === "point" ? /* @__PURE__ */ u3("circle", { class: name, cx: x2, cy: y3, r: "8" }, name) : /* @__PURE__ */ u3("path", { class: name, d: shape.path }, name));
}
var viewName = (t3, view) => t3(isFromSide(view) ? `chart.side.${view}` : `chart.${view}`);
function Legend({ t: t3, view, pins, isOfSteps }) {
  const states = Object.values(view.examined);
  const shown = isOfSteps ? states.some((seen) => seen.abnormal) ? ["found"] : [] : ["none", "examined", "finding", "chosen"];
  if (states.some((seen) => seen.treated)) shown.push("treated");
  if (pins.some((pin) => pin.kind === "planned")) shown.push("planned");
  if (states.some((seen) => seen.flare)) shown.push("flare");
  if (pins.some((pin) => pin.isOther)) shown.push("other");
  const id = useId();
  const box2 = { x: 1, y: 1, width: 20, height: 12, rx: 4 };
  const classes = { planned: "has-planned", treated: "is-treated has-treated", found: "is-finding" };
  return /* @__PURE__ */ u3("ul", { class: "rk-legend", "aria-label": t3("chart.legend"), children: shown.map((name) => /* @__PURE__ */ u3("li", { children: [
    name === "other" ? /* @__PURE__ */ u3("svg", { width: "16", height: "16", viewBox: "0 0 16 16", "aria-hidden": "true", class: "rk-pin-mark is-finding is-other", children: /* @__PURE__ */ u3("rect", { x: "1", y: "1", width: "14", height: "14", rx: "7", "stroke-width": "1.4" }) }) : /* @__PURE__ */ u3("svg", { width: "22", height: "14", viewBox: "0 0 22 14", "aria-hidden": "true", class: `rk-shape is-muscle ${classes[name] || `is-${name}`}`, children: [
      /* @__PURE__ */ u3(Patterns, { id: `${id}-${name}`, zoom: 1.2 }),
      /* @__PURE__ */ u3("rect", { class: "rk-fill", ...box2 }),
      PATTERN_OF[name] && /* @__PURE__ */ u3("rect", { ...box2, fill: `url(#${id}-${name}-${PATTERN_OF[name]})` }),
      /* @__PURE__ */ u3("rect", { class: "rk-key-edge", ...box2 })
    ] }),
    t3(`chart.key.${name}`)
  ] }, name)) });
}
function Elsewhere({ t: t3, view, pins, bySlug }) {
  const away = findingsElsewhere(pins, view);
  if (!away.length) return null;
  const slugs = [...new Set(away.map((finding) => finding.region))];
  const numbers = (slug) => away.filter((finding) => finding.region === slug).map((finding) => finding.number).join(", ");
  const names = slugs.map((slug) => `${numbers(slug)} ${(bySlug.get(slug) || { label: slug }).label}`);
  return /* @__PURE__ */ u3("p", { class: "rk-elsewhere", children: t3("chart.elsewhere", { names: names.join("; ") }) });
}
function MiniBody({ clinic, region: slug }) {
  const { t: t3, room, view, drawing } = clinic;
  const id = useId();
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const drawn = drawnAt(drawing, bySlug, slug);
  const at = drawn.find((each) => each.view === "back") || drawn[0];
  if (!at) return null;
  const own = [...drawing[at.view].shapes, ...drawing[at.view].marks].find((shape) => (regionOf(bySlug, shape) || {}).slug === slug);
  const [x2, y3] = own.centre;
  const top = Math.min(Math.max(y3 - 190, -12), 480);
  const middle = isFromSide(at.view) ? x2 : Math.abs(x2) < 20 ? 0 : Math.sign(x2) * 108;
  return /* @__PURE__ */ u3("div", { class: "rk-mini", children: /* @__PURE__ */ u3("svg", { viewBox: `${middle - 108} ${top} 216 420`, role: "img", "aria-label": t3("chart.mini", { label: (bySlug.get(slug) || {}).label || "", view: viewName(t3, at.view).toLowerCase() }), children: [
    /* @__PURE__ */ u3(Patterns, { id }),
    /* @__PURE__ */ u3(Figure, { id, name: at.view, view, drawing, layer: at.layer || "surface", bySlug, chosen: slug, current: null, t: t3 })
  ] }) });
}
var BAND = { px: 440, round: 170, least: 420 };
function bandOf(pins) {
  const [x2, y3, width, height] = BOXES.two;
  const heights = pins.flatMap((pin) => [pin.from[1], pin.at[1]]);
  const tall = Math.min(height, Math.max(BAND.least, Math.max(...heights) - Math.min(...heights) + 2 * BAND.round));
  const middle = (Math.max(...heights) + Math.min(...heights)) / 2;
  return [x2, Math.min(Math.max(middle - tall / 2, y3), y3 + height - tall), width, tall];
}
function BlendBody({ clinic }) {
  const { t: t3, room, view, drawing } = clinic;
  const id = useId();
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const [frame, width] = useWidth(BAND.px);
  const views = ["front", "back"];
  const scale = BOXES.two[2] / width;
  const pins = pinsOf(drawing, bySlug, views, "surface", view, 25 * scale, ["step", "planned"]);
  if (!pins.length) return null;
  const spoken2 = pins.map((pin) => `${(bySlug.get(pin.slug) || {}).label}: ${spokenState(t3, view, pin.slug)}`).join("; ");
  const box2 = bandOf(pins);
  return /* @__PURE__ */ u3("figure", { class: "rk-blend-body", ref: frame, children: [
    /* @__PURE__ */ u3("svg", { viewBox: box2.join(" "), style: { aspectRatio: `${box2[2]} / ${box2[3]}` }, role: "img", "aria-label": t3("chart.blend", { steps: spoken2 }), children: [
      /* @__PURE__ */ u3(Patterns, { id }),
      views.map((name) => /* @__PURE__ */ u3("g", { transform: `translate(${offsetOf(name, views)} 0)`, children: [
        /* @__PURE__ */ u3(Figure, { id, name, view, drawing, layer: "surface", bySlug, chosen: null, current: null, t: t3 }),
        /* @__PURE__ */ u3(Pins, { pins: pins.filter((pin) => pin.view === name), scale })
      ] }, name))
    ] }),
    /* @__PURE__ */ u3("figcaption", { children: /* @__PURE__ */ u3(Legend, { t: t3, view, pins, isOfSteps: true }) })
  ] });
}

// remedial_kit/clinic/js/screens/names.js
var SHORT_ENOUGH = 34;
function shortLabel(label) {
  return label.replace(/\s*\([^)]*\)/g, "").replace(/:.*$/, "").trim();
}
function lower(text) {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
var indexes = /* @__PURE__ */ new WeakMap();
function regionOf2(room, slug) {
  if (!indexes.has(room)) indexes.set(room, new Map(room.regions.map((region) => [region.slug, region])));
  return indexes.get(room).get(slug);
}
function regionName(room, slug) {
  const region = regionOf2(room, slug);
  if (!region) return slug;
  return region.side ? `${region.short}, ${region.side_label}` : region.short;
}
var capital2 = (text) => text.charAt(0).toUpperCase() + text.slice(1);
var bare = (text) => text.replace(/\.\s*$/, "");
var isHandsOn = (finding) => finding.act === "palpate" || finding.act === "observe";
var hasNumber = (finding) => typeof finding.value === "number";
var measured = (finding) => hasNumber(finding) ? `${finding.value} ${finding.unit || ""}`.trim() : "";
function findingName(finding, room) {
  if (finding.act === "palpate" || finding.act === "observe" && hasNumber(finding))
    return `${finding.sign_label}, ${lower(regionName(room, finding.region))}`;
  if (finding.act === "observe") return `${finding.how_label}, ${lower(regionName(room, finding.region))}`;
  if (finding.act === "ask" && finding.text.length <= SHORT_ENOUGH) return bare(finding.text);
  const name = shortLabel(finding.title || finding.sign_label || finding.text);
  return finding.act === "move" ? `${name}, ${lower(finding.sign_label)}` : name;
}
function findingResult(finding) {
  if (finding.act === "ask" && finding.text.length <= SHORT_ENOUGH) return "";
  if (isHandsOn(finding) && hasNumber(finding)) return measured(finding);
  const start = `${finding.title}: `;
  return finding.text.startsWith(start) ? capital2(finding.text.slice(start.length)) : finding.text;
}
var isShortResult = (result) => result.length > 0 && result.length <= 12;
function pointWords(finding, value) {
  return typeof value === "number" ? measured({ ...finding, value }) : "";
}
function findingSearch(finding, room) {
  return `${finding.number} ${findingName(finding, room)} ${finding.title} ${finding.text}`;
}
function doseUnit(t3, key, limits, value) {
  const word = t3(`dose.${key}`, { n: value });
  return word === `dose.${key}` ? lower(limits.label) : word;
}
function doseWords(t3, entry, dose) {
  return Object.entries(entry.dose || {}).filter(([key]) => dose && dose[key] !== void 0).map(([key, limits]) => `${dose[key]} ${doseUnit(t3, key, limits, dose[key])}`).join(", ");
}

// remedial_kit/clinic/js/screens/tools.jsx
function matches(text, query) {
  const plain4 = text.toLowerCase();
  return query.toLowerCase().split(/\s+/).filter(Boolean).every((word) => plain4.includes(word));
}
var labelOf = (list2, slug) => ((list2 || []).find((entry) => entry.slug === slug) || { label: slug }).label;
function grouped(list2, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of list2) {
    const name = entry[key] || "";
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(entry);
  }
  return [...groups].map(([label, entries]) => ({ label, entries }));
}
var CONTROLS = "button:not([disabled]), input:not([disabled]), a[href]";
function useRove({ onMove } = {}) {
  const ref = A2(null);
  const current = A2(null);
  const all = () => ref.current ? [...ref.current.querySelectorAll(CONTROLS)].filter((element) => !element.closest("[data-no-rove]")) : [];
  const mark = () => {
    const controls = all();
    if (!controls.includes(current.current)) current.current = controls.find((element) => element.dataset.start) || controls[0] || null;
    for (const element of controls) {
      const place = element === current.current ? 0 : -1;
      if (element.tabIndex !== place) element.tabIndex = place;
    }
  };
  _2(mark);
  const go = (element) => {
    if (!element) return;
    current.current = element;
    mark();
    element.focus();
  };
  const onKeyDown = (event) => {
    if (event.target.closest("[data-no-rove]")) return;
    const row = event.target.closest("[data-row]");
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const controls = all();
    if (step && event.altKey) {
      if (onMove && row) {
        event.preventDefault();
        onMove(Number(row.dataset.row), step);
      }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) {
      const rows = [...ref.current.querySelectorAll("[data-row]")].filter((each) => controls.some((element) => each.contains(element)));
      const next = rows[rows.indexOf(row) + step];
      if (!next) return;
      event.preventDefault();
      const inside = (each) => controls.filter((element) => each.contains(element));
      const place = inside(row).indexOf(event.target);
      go(inside(next)[Math.min(place, inside(next).length - 1)]);
    } else if (along) {
      event.preventDefault();
      go(controls[controls.indexOf(event.target) + along]);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      go(controls[event.key === "Home" ? 0 : controls.length - 1]);
    }
  };
  const onFocusIn = (event) => {
    if (all().includes(event.target)) {
      current.current = event.target;
      mark();
    }
  };
  return { ref, onKeyDown, onFocusIn };
}
function SearchList({ t: t3, label, options, groupKey, chosen = [], note, onChoose, onClose, icon = "plus", most = Infinity }) {
  const id = useId();
  const [query, setQuery] = d2("");
  const input = A2(null);
  const rove = useRove();
  y2(() => {
    if (onClose && input.current) input.current.focus();
  }, []);
  const found = T2(() => options.filter((option) => matches(`${option.label} ${option.more || ""}`, query)), [options, query]);
  const shown = found.slice(0, most);
  const groups = groupKey ? grouped(shown, groupKey) : [{ label: "", entries: shown }];
  let row = 0;
  const onKeyDown = (event) => {
    if (event.key === "Escape" && onClose) {
      event.stopPropagation();
      onClose();
    }
  };
  return /* @__PURE__ */ u3("div", { class: "rb-search", onKeyDown, children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: id, children: label }),
    /* @__PURE__ */ u3("div", { class: "rb-search-box", children: [
      /* @__PURE__ */ u3(Icon, { name: "search" }),
      /* @__PURE__ */ u3(
        "input",
        {
          id,
          ref: input,
          type: "search",
          autocomplete: "off",
          value: query,
          onInput: (event) => setQuery(event.currentTarget.value),
          onKeyDown: (event) => {
            if (event.key === "Enter" && shown.length === 1) onChoose(shown[0].slug);
            if (event.key === "ArrowDown" && rove.ref.current) {
              const first = rove.ref.current.querySelector("button");
              if (first) {
                event.preventDefault();
                first.focus();
              }
            }
          }
        }
      ),
      onClose && /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-label": t3("b.close"), onClick: onClose, children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-small", "aria-live": "polite", children: !found.length ? t3("b.search.none") : found.length > most ? t3("b.search.most", { count: found.length, shown: most }) : t3("b.search.count", { count: found.length }) }),
    /* @__PURE__ */ u3("div", { class: "rb-search-list", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, role: "group", "aria-label": label, children: groups.map((group) => /* @__PURE__ */ u3("div", { class: "rb-search-group", role: group.label ? "group" : void 0, "aria-label": group.label || void 0, children: [
      group.label && /* @__PURE__ */ u3("p", { class: "rb-group-label", "aria-hidden": "true", children: group.label }),
      group.entries.map((option) => {
        const isChosen = chosen.includes(option.slug);
        const number = row;
        row += 1;
        return /* @__PURE__ */ u3("button", { type: "button", "data-row": number, class: `rb-option${isChosen ? " is-chosen" : ""}`, "aria-pressed": isChosen || void 0, onClick: () => onChoose(option.slug), children: [
          /* @__PURE__ */ u3(Icon, { name: isChosen ? "check" : icon }),
          /* @__PURE__ */ u3("span", { children: [
            option.number ? /* @__PURE__ */ u3("b", { class: "rb-number", children: [
              option.number,
              " "
            ] }) : null,
            option.label,
            option.more ? /* @__PURE__ */ u3("small", { children: option.more }) : null
          ] }),
          option.side ? /* @__PURE__ */ u3("small", { class: "rb-option-side", children: option.side }) : null
        ] }, option.slug);
      })
    ] }, group.label)) }),
    note && /* @__PURE__ */ u3("p", { class: "rb-small", children: note })
  ] });
}
function NumberBox({ t: t3, label, unit, value, low, high, step = 1, onChange, onProblem, limitsKey = "b.limits", wide, showLabel }) {
  const id = useId();
  const round = (number2) => Math.round(number2 / step) * step;
  const clean = (number2) => Math.min(high, Math.max(low, Math.round(round(number2) * 100) / 100));
  const [typed2, setTyped] = d2(null);
  const isTyped = typed2 !== null && typed2.trim() !== "";
  const meant = isTyped ? Number(typed2.replace(",", ".")) : value;
  const problem = meant >= low && meant <= high ? "" : t3(limitsKey, { low, high });
  y2(() => setTyped(null), [value, low, high]);
  y2(() => {
    if (onProblem) onProblem(problem);
  }, [problem]);
  const commit = () => {
    if (typed2 === null || problem) return;
    if (isTyped) onChange(clean(meant));
    setTyped(null);
  };
  const shown = typed2 === null ? String(value) : typed2;
  const number = (by) => {
    setTyped(null);
    onChange(clean(value + by));
  };
  const onKeyDown = (event) => {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: 5 * step, PageDown: -5 * step }[event.key];
    if (by && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      number(by);
    }
    if (event.key === "Enter") commit();
  };
  return /* @__PURE__ */ u3("div", { class: `rb-stepper${wide ? " is-wide" : ""}`, children: [
    /* @__PURE__ */ u3("label", { class: showLabel ? "rb-label" : "rb-hidden", for: id, children: label }),
    /* @__PURE__ */ u3("div", { class: "rb-stepper-box", children: [
      /* @__PURE__ */ u3("button", { type: "button", tabIndex: -1, "aria-label": t3("b.less", { label }), disabled: value <= low, onClick: () => number(-step), children: /* @__PURE__ */ u3(Icon, { name: "minus" }) }),
      /* @__PURE__ */ u3("span", { class: "rb-stepper-value", onClick: (event) => event.currentTarget.querySelector("input").focus(), children: [
        /* @__PURE__ */ u3(
          "input",
          {
            id,
            type: "text",
            inputMode: "decimal",
            role: "spinbutton",
            autocomplete: "off",
            value: shown,
            size: Math.max(shown.length, 1),
            "aria-valuenow": value,
            "aria-valuemin": low,
            "aria-valuemax": high,
            "aria-valuetext": `${value} ${unit || ""}`.trim(),
            "aria-invalid": Boolean(problem),
            "aria-describedby": problem ? `${id}-limits` : void 0,
            onInput: (event) => setTyped(event.currentTarget.value),
            onBlur: commit,
            onKeyDown,
            onFocus: (event) => event.currentTarget.select()
          }
        ),
        unit && /* @__PURE__ */ u3("span", { "aria-hidden": "true", children: unit })
      ] }),
      /* @__PURE__ */ u3("button", { type: "button", tabIndex: -1, "aria-label": t3("b.more", { label }), disabled: value >= high, onClick: () => number(step), children: /* @__PURE__ */ u3(Icon, { name: "plus" }) })
    ] }),
    problem && /* @__PURE__ */ u3("p", { class: "rb-problem", id: `${id}-limits`, role: "alert", children: problem })
  ] });
}
function Segments({ label, options, value, onChange, small, tight, showLabel, labelledBy }) {
  const name = useId();
  return /* @__PURE__ */ u3("fieldset", { class: `rb-segments${small ? " is-small" : ""}${tight ? " is-tight" : ""}`, "aria-labelledby": labelledBy, children: [
    !labelledBy && /* @__PURE__ */ u3("legend", { class: showLabel ? "rb-label" : "rb-hidden", children: label }),
    /* @__PURE__ */ u3("div", { class: "rb-segments-row", children: options.map((option) => /* @__PURE__ */ u3("label", { class: `rb-segment${option.slug === value ? " is-on" : ""}${option.quiet ? " is-quiet" : ""}`, children: [
      /* @__PURE__ */ u3("input", { type: "radio", name, value: String(option.slug), checked: option.slug === value, onChange: () => onChange(option.slug) }),
      /* @__PURE__ */ u3("span", { children: option.label })
    ] }, option.slug)) })
  ] });
}
function Readable({ clinic, children }) {
  if (!clinic.view.finished) return children;
  return /* @__PURE__ */ u3("fieldset", { class: "rb-readable", disabled: true, children: [
    /* @__PURE__ */ u3("legend", { class: "rb-sub", children: clinic.t("b.finished") }),
    children
  ] });
}
var NOTICE_ICONS = { caution: "caution", danger: "danger", plain: "book", good: "check", refused: "info" };
function Notice({ kind, icon, title, children, live, actions }) {
  return /* @__PURE__ */ u3("div", { class: `rb-notice is-${kind}`, role: live ? "alert" : void 0, children: [
    /* @__PURE__ */ u3(Icon, { name: icon || NOTICE_ICONS[kind] }),
    /* @__PURE__ */ u3("div", { children: [
      title && /* @__PURE__ */ u3("p", { class: "rb-notice-title", children: title }),
      children,
      actions && /* @__PURE__ */ u3("div", { class: "rb-row", children: actions })
    ] })
  ] });
}
function Ask({ kind = "ask", title, text, yes, no, onYes, onNo, isDanger }) {
  const ref = A2(null);
  const opener = A2(null);
  const isAnswered = A2(false);
  const id = useId();
  y2(() => {
    opener.current = document.activeElement;
    const root = ref.current.getRootNode();
    if (root.activeElement) opener.current = root.activeElement;
    ref.current.focus();
    ref.current.scrollIntoView({ block: "nearest" });
  }, []);
  const back = () => {
    const home = opener.current;
    requestAnimationFrame(() => {
      if (home && home.isConnected) home.focus();
    });
  };
  const leave = () => {
    onNo();
    back();
  };
  const accept = async () => {
    if (isAnswered.current) return;
    isAnswered.current = true;
    await onYes();
    back();
  };
  const onKeyDown = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  };
  return /* @__PURE__ */ u3("div", { class: `rb-ask is-${kind}`, ref, tabIndex: -1, role: "group", "aria-labelledby": id, onKeyDown, children: [
    kind === "danger" && /* @__PURE__ */ u3(Icon, { name: "danger" }),
    /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("p", { id, class: "rb-ask-words", children: [
        /* @__PURE__ */ u3("b", { children: title }),
        text ? /* @__PURE__ */ u3("span", { children: text }) : null
      ] }),
      /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        /* @__PURE__ */ u3("button", { type: "button", class: `rb-button ${isDanger ? "" : "is-main"}`, onClick: isDanger ? leave : accept, children: isDanger ? no : yes }),
        /* @__PURE__ */ u3("button", { type: "button", class: `rb-button ${isDanger ? "is-danger" : ""}`, onClick: isDanger ? accept : leave, children: isDanger ? yes : no })
      ] })
    ] })
  ] });
}
function OrderKeys({ t: t3 }) {
  return /* @__PURE__ */ u3("span", { class: "rb-keys", children: [
    /* @__PURE__ */ u3("kbd", { children: t3("keys.name.alt") }),
    " ",
    /* @__PURE__ */ u3("kbd", { children: "↑" }),
    " ",
    /* @__PURE__ */ u3("kbd", { children: "↓" }),
    " ",
    t3("b.keys.order")
  ] });
}
var spoken = (text) => text.replace(/^[“"]|[”"]$/g, "").replace(/'/g, "’");
function Voice({ t: t3, text, size, by }) {
  if (!text) return null;
  return /* @__PURE__ */ u3("blockquote", { class: `rb-voice is-${size || "card"}`, children: /* @__PURE__ */ u3("p", { children: [
    t3("b.says", { text: spoken(text) }),
    by ? /* @__PURE__ */ u3("cite", { children: by }) : null
  ] }) });
}
function moved(list2, from, by) {
  const to = from + by;
  if (to < 0 || to >= list2.length) return list2;
  const next = [...list2];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}
function placeWords(t3, index, count2) {
  const ordinals = t3("b.ordinals").split(", ");
  const numbers = t3("b.numbers").split(", ");
  return t3("b.place", { place: ordinals[index] || String(index + 1), count: numbers[count2 - 1] || String(count2) });
}

// remedial_kit/clinic/js/screens/letter.jsx
var plain = (letter) => ({ to: letter.to || "", urgency: letter.urgency || "", include: letter.include || [], say: letter.say || [] });
function Letter({ clinic }) {
  const { t: t3, view, room } = clinic;
  const id = useId();
  const draft = plain(view.draft.letter || view.letter || {});
  const change2 = (next) => clinic.setDraft({ letter: { ...draft, ...next } }, { words: t3("frame.undo.what.letter") });
  const flip = (key, value) => change2({ [key]: draft[key].includes(value) ? draft[key].filter((each) => each !== value) : [...draft[key], value] });
  const minutes = room.acts.letter && room.acts.letter.minutes;
  const isSent = view.letter && JSON.stringify(plain(view.letter)) === JSON.stringify(draft);
  const isReady = draft.to && draft.urgency;
  const [refused, setRefused] = d2("");
  const send = async () => {
    if (clinic.busy) return;
    const reply = await clinic.act("letter", draft);
    setRefused(reply && reply.refused ? reply.text : "");
  };
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-letter", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-letter-head", children: [
      /* @__PURE__ */ u3(Icon, { name: "refer" }),
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("h3", { id, children: t3("letter.title") }),
        /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("letter.sub") })
      ] })
    ] }),
    /* @__PURE__ */ u3(Segments, { showLabel: true, label: t3("letter.to"), options: room.letter.to, value: draft.to, onChange: (to) => change2({ to }) }),
    /* @__PURE__ */ u3(Segments, { showLabel: true, label: t3("letter.urgency"), options: room.letter.urgency, value: draft.urgency, onChange: (urgency) => change2({ urgency }) }),
    /* @__PURE__ */ u3(
      Toggles,
      {
        label: t3("letter.include"),
        none: t3("letter.include.none"),
        chosen: draft.include,
        onFlip: (slug) => flip("include", slug),
        options: view.findings.map((finding) => ({ slug: finding.id, number: finding.number, label: findingName(finding, room) }))
      }
    ),
    /* @__PURE__ */ u3(Toggles, { label: t3("letter.say"), chosen: draft.say, onFlip: (slug) => flip("say", slug), options: room.letter.say }),
    refused && /* @__PURE__ */ u3(Notice, { kind: "refused", live: true, title: refused }),
    /* @__PURE__ */ u3("div", { class: "rb-row rb-record", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: `rb-button${isSent ? "" : " is-main"}`, disabled: !isReady, onClick: send, children: view.letter ? t3("letter.again") : t3("letter.send") }),
      /* @__PURE__ */ u3("span", { class: "rb-small rb-state", children: isSent ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3(Icon, { name: "check" }),
        t3("letter.sent")
      ] }) : isReady ? minutes ? t3("b.about", { minutes }) : "" : t3("letter.choose") })
    ] })
  ] });
}
function Toggles({ label, none, options, chosen, onFlip }) {
  const rove = useRove();
  return /* @__PURE__ */ u3("fieldset", { class: "rb-toggles", children: [
    /* @__PURE__ */ u3("legend", { class: "rb-label", children: label }),
    !options.length && /* @__PURE__ */ u3("p", { class: "rb-small", children: none }),
    /* @__PURE__ */ u3("div", { class: "rb-chips", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: options.map((option) => /* @__PURE__ */ u3("button", { type: "button", class: `rb-chip is-toggle${chosen.includes(option.slug) ? " is-on" : ""}`, "aria-pressed": chosen.includes(option.slug), onClick: () => onFlip(option.slug), children: [
      /* @__PURE__ */ u3(Icon, { name: chosen.includes(option.slug) ? "check" : "plus" }),
      option.number ? /* @__PURE__ */ u3("b", { children: option.number }) : null,
      option.label
    ] }, option.slug)) })
  ] });
}

// remedial_kit/clinic/js/screens/note.js
var PARTS = ["subjective", "objective", "assessment", "plan"];
function noteOf(view) {
  const from = (source, part2) => ({ text: source && source[part2] && source[part2].text || "", findings: source && source[part2] && source[part2].findings || [] });
  return Object.fromEntries(PARTS.map((part2) => [part2, from(view.draft.note || view.note, part2)]));
}

// remedial_kit/clinic/js/sheet.js
var STYLE = `
@page { margin: 18mm; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2cm auto; padding: 0 1em; color: #000; background: #fff; overflow-wrap: break-word; }
h1 { font-size: 24px; line-height: 1.2; margin: 0; }
h2 { font-size: 17px; line-height: 1.3; margin: 0 0 .3em; break-after: avoid; }
h3 { font-size: 15px; margin: .8em 0 .2em; break-after: avoid; }
section { margin-top: 1.6em; }
section.is-whole { break-inside: avoid; }
p { margin: .2em 0; white-space: pre-line; }
ul { margin: .2em 0; padding-left: 1.3em; }
li, tr { break-inside: avoid; }
blockquote { margin: .6em 0; font: 19px/1.4 "Iowan Old Style", Palatino, P052, Georgia, serif; }
.is-strong { font-weight: 640; break-after: avoid; }
.is-small { font-size: 13px; }
.is-stop { border: 1px solid #000; border-left-width: 7px; border-radius: 6px; padding: .5em .9em; margin-top: .7em; break-inside: avoid; }
.is-stop h3 { margin-top: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid #949494; }
th { font-weight: 600; }
td:last-child:not(:first-child).is-points, th.is-points { text-align: right; white-space: nowrap; padding-right: 0; }
svg { display: block; max-width: 560px; margin: .6em 0; }
svg text { font: 12px system-ui, sans-serif; fill: #000; }
.rb-grid { stroke: #d0d0d0; }
svg path { stroke-width: 2; }
.rb-curve-you { stroke: #1b5e6a; stroke-width: 3; }
.rb-curve-best { stroke: #94500f; stroke-dasharray: 7 5; }
.rb-curve-home { stroke: #6b5b95; stroke-dasharray: 1.5 5; stroke-linecap: round; }
.rb-curve-none { stroke: #444; stroke-dasharray: 9 4 2 4; }
.rb-curve-point { fill: #fff; stroke: #1b5e6a; stroke-width: 2; }
.rb-curve-flare { fill: #fff; stroke: #9c1b3b; }
button { font: inherit; min-height: 40px; padding: .4em 1em; margin-top: 1.6em; border: 1px solid #000; border-radius: 10px; background: #fff; color: #000; cursor: pointer; }
.rb-curve-flares svg { display: inline; margin: 0 6px 0 0; vertical-align: middle; }
td:first-child::first-letter { text-transform: uppercase; }
@media print { button { display: none; } body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } section { margin-top: 1.2em; } }
`;
var KEPT_MS = 6e4;
var escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
var attribute = (kind) => kind ? ` class="${kind}"` : "";
var heading = (text, level = 2) => `<h${level}>${escaped(text)}</h${level}>`;
var line = (text, kind) => text ? `<p${attribute(kind)}>${escaped(text)}</p>` : "";
var voice = (text) => text ? `<blockquote>${escaped(text)}</blockquote>` : "";
var list = (texts) => texts.length ? `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join("")}</ul>` : "";
var part = (...pieces) => `<section>${pieces.join("")}</section>`;
var whole = (...pieces) => `<section class="is-whole">${pieces.join("")}</section>`;
var boxed = (...pieces) => `<div class="is-stop">${pieces.join("")}</div>`;
function table(heads, rows, points = false) {
  const last = (heads.length || (rows[0] || []).length) - 1;
  const kind = (index) => attribute(points && index === last ? "is-points" : "");
  const head = heads.length ? `<thead><tr>${heads.map((text, index) => `<th scope="col"${kind(index)}>${escaped(text)}</th>`).join("")}</tr></thead>` : "";
  const body = rows.map((cells) => `<tr>${cells.map((text, index) => `<td${kind(index)}>${escaped(text)}</td>`).join("")}</tr>`).join("");
  return `<table>${head}<tbody>${body}</tbody></table>`;
}
function sheet({ language, title, under, parts, print }) {
  return [
    `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>`,
    `<main><h1>${escaped(title)}</h1>${line(under)}`,
    ...parts,
    `<button type="button" onclick="print()">${escaped(print)}</button></main></html>`
  ].join("\n");
}
function openSheet(text) {
  const address2 = URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" }));
  setTimeout(() => URL.revokeObjectURL(address2), KEPT_MS);
  return window.open(address2, "_blank") !== null;
}
var today = () => (/* @__PURE__ */ new Date()).toLocaleDateString();

// remedial_kit/clinic/js/screens/sheets.jsx
var firstName = (room) => room.client.name.split(" ")[0];
var page = (t3, values) => sheet({ language: t3("b.language"), print: t3("b.print"), ...values });
function nextVisit({ t: t3, view, room }) {
  const booked = view.events.filter((event) => event.act === "rebook" && event.visit === view.visit).pop();
  const weeks = booked ? booked.fields.weeks : view.draft.rebook ?? null;
  const chosen = room.rebook.find((entry) => entry.weeks === weeks);
  return chosen ? chosen.label : t3("advise.sheet.next.open");
}
function adviceParts({ t: t3, view, room }) {
  return view.advice.map((given) => {
    const entry = room.advice.find((each) => each.slug === given.advice) || { label: given.advice, about: "", stop: [] };
    const why = given.why ? t3("advise.sheet.why", { why: labelOf(entry.whys, given.why) }) : "";
    return whole(
      heading(entry.label),
      line(doseWords(t3, entry, given.dose), "is-strong"),
      line(entry.about),
      line(given.text),
      line(why),
      entry.stop.length ? boxed(heading(t3("advise.sheet.stop"), 3), list(entry.stop)) : ""
    );
  });
}
function homeCareSheet(clinic) {
  const { t: t3, room } = clinic;
  return page(t3, {
    title: t3("advise.sheet.title", { name: room.client.name }),
    under: today(),
    parts: [...adviceParts(clinic), whole(heading(t3("advise.sheet.next")), line(nextVisit(clinic)), line(t3("advise.sheet.model"), "is-small"))]
  });
}
function noteSheet(clinic) {
  const { t: t3, view, room } = clinic;
  const note = noteOf(view);
  const words = (id) => (view.findings.find((each) => each.id === id) || { text: id }).text;
  const by = view.trainee ? t3("note.print.by", { trainee: view.trainee }) : "";
  return page(t3, {
    title: t3("note.print.title", { name: room.client.name }),
    under: [t3("note.print.visit", { visit: view.visit }), by, today()].filter(Boolean).join(" · "),
    parts: PARTS.map((name) => {
      const { text, findings } = note[name];
      const others = findings.map(words).filter((each) => !text.includes(each));
      return part(heading(t3(`note.${name}.print`)), line(text), list(others), text || others.length ? "" : line(t3("note.print.none"), "is-small"));
    })
  });
}
function curves(t3, chart) {
  const box2 = document.createElement("div");
  G(/* @__PURE__ */ u3(Curve, { t: t3, chart }), box2);
  const picture = box2.innerHTML;
  G(null, box2);
  return picture;
}
function obviousPart(t3, obvious) {
  const bars = obvious.factors.map((factor) => [factor.name, factor.note, t3("debrief.obvious.value", { value: factor.value })]);
  return part(heading(t3("debrief.obvious", { technique: obvious.label })), line(obvious.verdict_label, "is-strong"), line(obvious.sentence), bars.length ? table([], bars, true) : "");
}
function looksPart(t3, looks, name) {
  return part(
    heading(t3("debrief.looks.missed")),
    list(looks.missed.map(({ label, why }) => [label, why].filter(Boolean).join(". "))),
    line(looks.missed_says),
    heading(t3("debrief.looks.needless", { name }), 3),
    list(looks.needless.map(({ label }) => label)),
    line(looks.needless_says)
  );
}
function debriefSheet(clinic) {
  const { t: t3, view, room } = clinic;
  const { debrief } = view;
  const name = firstName(room);
  const { safe, signs, pillars, next, chart, read, obvious, looks, meanings } = debrief;
  const points = (each) => t3("debrief.points", { points: each.points, max: each.max });
  return page(t3, {
    title: t3("debrief.title", { name }),
    under: `${t3("debrief.kind")} · ${today()}`,
    parts: [
      part(line(`${debrief.total} ${t3("debrief.of", { max: debrief.max })}`, "is-strong"), voice(t3("b.says", { text: debrief.says }))),
      safe.ok ? whole(heading(t3("debrief.safe")), ...safe.sentences.map((each) => line(each))) : boxed(heading(t3("debrief.unsafe")), ...safe.sentences.map((each) => line(each))),
      part(...(debrief.notes || []).map((each) => line(each))),
      ...(signs || []).map((sign) => whole(heading(sign.label), line(sign.why), line(sign.to), line(sign.recognised), list(sign.told))),
      ...pillars.map((pillar) => part(heading(`${pillar.name}: ${points(pillar)}`), table([], pillar.criteria.map((each) => [each.reason, points(each)]), true))),
      next && next.text ? whole(heading(t3("debrief.practise")), line(next.text, "is-strong"), line(next.why)) : "",
      chart ? whole(heading(t3("debrief.chart.title", { name })), line(chart.label), curves(t3, chart), line(chart.flares), line(chart.note, "is-small")) : "",
      read.length ? whole(heading(t3("debrief.read")), list(read.map((entry) => [entry.title, entry.why].filter(Boolean).join(". ")))) : "",
      obvious ? obviousPart(t3, obvious) : "",
      looks ? looksPart(t3, looks, name) : "",
      meanings && meanings.length ? part(heading(t3("debrief.meanings", { count: meanings.length })), table([], meanings.map(({ finding, text }) => [finding, text]))) : "",
      part(line(debrief.differs), line(t3("b.model"), "is-small"))
    ]
  });
}
function Paper({ label, make, blocked, isLink }) {
  const [isBlocked, setBlocked] = d2(false);
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("button", { type: "button", class: isLink ? "rb-link" : "rb-button", onClick: () => setBlocked(!openSheet(make())), children: [
      /* @__PURE__ */ u3(Icon, { name: "printer" }),
      label
    ] }),
    isBlocked && /* @__PURE__ */ u3("p", { class: "rb-problem", role: "alert", children: blocked })
  ] });
}
function HomeCarePaper({ clinic, isLink }) {
  const { t: t3, view } = clinic;
  return view.advice.length > 0 && /* @__PURE__ */ u3(Paper, { isLink, label: t3("advise.print"), make: () => homeCareSheet(clinic), blocked: t3("b.blocked") });
}
function NotePaper({ clinic }) {
  const { t: t3 } = clinic;
  return /* @__PURE__ */ u3(Paper, { label: t3("note.print"), make: () => noteSheet(clinic), blocked: t3("b.blocked") });
}
function DebriefPaper({ clinic }) {
  const { t: t3 } = clinic;
  return /* @__PURE__ */ u3(Paper, { label: t3("debrief.print"), make: () => debriefSheet(clinic), blocked: t3("b.blocked") });
}

// remedial_kit/clinic/js/screens/think.jsx
var MANY_FINDINGS = 12;
function ideasOf(view) {
  return view.draft.ideas || view.impression || [];
}
var plainIdea = (idea) => ({ condition: idea.condition, for: idea.for || [], against: idea.against || [], because: idea.because || [] });
var sameIdeas = (one, two) => JSON.stringify(one.map(plainIdea)) === JSON.stringify((two || []).map(plainIdea));
function standing(idea, finding) {
  if (idea.for.includes(finding)) return "for";
  return idea.against.includes(finding) ? "against" : "neither";
}
function placed(idea, finding, side) {
  const without = (list2) => list2.filter((id) => id !== finding);
  return {
    ...plainIdea(idea),
    for: side === "for" ? [...without(idea.for), finding] : without(idea.for),
    against: side === "against" ? [...without(idea.against), finding] : without(idea.against)
  };
}
function Think({ clinic }) {
  return /* @__PURE__ */ u3("div", { class: "rb-think", children: /* @__PURE__ */ u3(Readable, { clinic, children: [
    /* @__PURE__ */ u3("div", { class: "rb-columns rb-think-columns", children: [
      /* @__PURE__ */ u3(Ideas, { clinic }),
      /* @__PURE__ */ u3(FindingsFor, { clinic })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-band", children: [
      /* @__PURE__ */ u3(Safety, { clinic }),
      /* @__PURE__ */ u3(Decision, { clinic })
    ] })
  ] }) });
}
function ThinkFootNote({ clinic }) {
  return ideasOf(clinic.view).length > 1 ? /* @__PURE__ */ u3(OrderKeys, { t: clinic.t }) : null;
}
function chosenIndex(view) {
  const count2 = ideasOf(view).length;
  return Math.min(view.draft.idea || 0, Math.max(count2 - 1, 0));
}
function Ideas({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const ideas = ideasOf(view).map(plainIdea);
  const chosen = chosenIndex(view);
  const [isAdding, setAdding] = d2(false);
  const addButton = A2(null);
  const name = (idea) => labelOf(room.conditions, idea.condition);
  const save = (next, idea, what, which) => clinic.setDraft({ ideas: next, idea }, { words: t3(what, { label: shortLabel(name(which)) }) });
  const move = (from, by) => {
    const next = moved(ideas, from, by);
    if (next === ideas) return;
    save(next, from + by, "frame.undo.what.moved", ideas[from]);
    clinic.say(t3("think.moved", { label: name(ideas[from]), place: placeWords(t3, from + by, ideas.length) }));
    requestAnimationFrame(() => focusRow(from + by));
  };
  const rove = useRove({ onMove: move });
  const focusRow = (row) => {
    const card = rove.ref.current && rove.ref.current.querySelector(`[data-row="${row}"]`);
    const wanted = card && card.querySelector(".rb-idea-name");
    if (wanted) wanted.focus();
  };
  const add = (condition) => {
    setAdding(false);
    save([...ideas, plainIdea({ condition })], ideas.length, "frame.undo.what.added", { condition });
    clinic.say(t3("think.added", { label: labelOf(room.conditions, condition) }));
    requestAnimationFrame(() => focusRow(ideas.length));
  };
  const remove = (index) => {
    save(ideas.filter((_3, each) => each !== index), 0, "frame.undo.what.removed", ideas[index]);
    clinic.say(t3("think.removed", { label: name(ideas[index]) }));
    requestAnimationFrame(() => ideas.length > 1 ? focusRow(0) : addButton.current && addButton.current.focus());
  };
  const unused = room.conditions.filter((each) => !ideas.some((idea) => idea.condition === each.slug));
  const isRecorded = sameIdeas(ideas, view.impression);
  return /* @__PURE__ */ u3("section", { class: "rb-left", "aria-labelledby": `${uid}-ideas-title`, children: /* @__PURE__ */ u3("div", { class: "rb-stick", children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("h2", { id: `${uid}-ideas-title`, children: t3("think.title") }),
        /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("think.sub") })
      ] }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", ref: addButton, "aria-expanded": isAdding, onClick: () => setAdding(!isAdding), children: [
        /* @__PURE__ */ u3(Icon, { name: "plus" }),
        t3("think.add")
      ] })
    ] }),
    isAdding && /* @__PURE__ */ u3("div", { class: "rb-card", children: /* @__PURE__ */ u3(SearchList, { t: t3, label: t3("think.find"), options: unused, onChoose: add, onClose: () => {
      setAdding(false);
      requestAnimationFrame(() => addButton.current && addButton.current.focus());
    } }) }),
    !ideas.length && !isAdding && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("think.none") }),
      /* @__PURE__ */ u3("span", { children: t3("think.none.how") })
    ] }),
    /* @__PURE__ */ u3("ol", { class: "rb-ideas", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, "aria-label": t3("think.list"), children: ideas.map((idea, index) => /* @__PURE__ */ u3(
      Idea,
      {
        t: t3,
        room,
        view,
        idea,
        index,
        count: ideas.length,
        name: name(idea),
        isChosen: index === chosen,
        onChoose: () => clinic.setDraft({ idea: index }),
        onMove: (by) => move(index, by),
        onRemove: () => remove(index)
      },
      idea.condition
    )) }),
    ideas.length > 0 && room.because.length > 0 && /* @__PURE__ */ u3(
      Because,
      {
        t: t3,
        isFolded: clinic.size === "narrow",
        list: room.because,
        chosen: ideas[chosen].because,
        label: name(ideas[chosen]),
        onChange: (because) => save(ideas.map((idea, index) => index === chosen ? { ...idea, because } : idea), chosen, "frame.undo.what.because", ideas[chosen])
      }
    ),
    (ideas.length > 0 || (view.impression || []).length > 0) && /* @__PURE__ */ u3("div", { class: "rb-row rb-record", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: `rb-button${isRecorded ? "" : " is-main"}`, onClick: () => clinic.act("impression", { hypotheses: ideas }), children: t3("think.record") }),
      /* @__PURE__ */ u3("span", { class: "rb-small rb-state", children: isRecorded ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3(Icon, { name: "check" }),
        t3("think.recorded")
      ] }) : view.impression ? t3("think.changed") : t3("think.unrecorded") })
    ] })
  ] }) });
}
function Idea({ t: t3, room, view, idea, index, count: count2, name, isChosen, onChoose, onMove, onRemove }) {
  const findings = new Map(view.findings.map((finding) => [finding.id, finding]));
  const chips = (ids, side) => ids.length ? ids.filter((id) => findings.has(id)).map((id) => /* @__PURE__ */ u3("span", { class: `rb-chip is-${side}`, children: [
    /* @__PURE__ */ u3("b", { children: findings.get(id).number }),
    findingName(findings.get(id), room)
  ] }, id)) : /* @__PURE__ */ u3("span", { class: "rb-small", children: t3("think.nothing") });
  return /* @__PURE__ */ u3("li", { class: `rb-card rb-idea${isChosen ? " is-chosen" : ""}`, "data-row": index, onClick: onChoose, children: [
    /* @__PURE__ */ u3("span", { class: "rb-rank", "aria-hidden": "true", children: index + 1 }),
    /* @__PURE__ */ u3("div", { class: "rb-idea-top", children: [
      /* @__PURE__ */ u3("h3", { children: /* @__PURE__ */ u3("button", { type: "button", class: "rb-idea-name", "aria-pressed": isChosen, "data-start": isChosen || void 0, onClick: onChoose, children: [
        /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
          t3("think.rank", { place: placeWords(t3, index, count2) }),
          " "
        ] }),
        name
      ] }) }),
      /* @__PURE__ */ u3("div", { class: "rb-idea-tools", onClick: (event) => event.stopPropagation(), children: [
        count2 > 1 && /* @__PURE__ */ u3(k, { children: [
          /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-label": t3("b.up", { label: name }), "aria-disabled": index === 0, onClick: () => onMove(-1), children: /* @__PURE__ */ u3(Icon, { name: "up" }) }),
          /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-label": t3("b.down", { label: name }), "aria-disabled": index === count2 - 1, onClick: () => onMove(1), children: /* @__PURE__ */ u3(Icon, { name: "down" }) })
        ] }),
        /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button is-bare", "aria-label": t3("b.remove", { label: name }), onClick: onRemove, children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
      ] })
    ] }),
    /* @__PURE__ */ u3("dl", { class: "rb-idea-sides", children: [
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("dt", { children: t3("think.for") }),
        /* @__PURE__ */ u3("dd", { children: chips(idea.for, "for") })
      ] }),
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("dt", { children: t3("think.against") }),
        /* @__PURE__ */ u3("dd", { children: chips(idea.against, "against") })
      ] }),
      idea.because.length > 0 && /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("dt", { children: t3("think.because") }),
        /* @__PURE__ */ u3("dd", { children: idea.because.map((slug) => /* @__PURE__ */ u3("span", { class: "rb-chip is-plain", children: labelOf(room.because, slug) }, slug)) })
      ] })
    ] })
  ] });
}
function FindingsFor({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const ideas = ideasOf(view).map(plainIdea);
  const index = chosenIndex(view);
  const idea = ideas[index];
  const [query, setQuery] = d2("");
  const isMany = view.findings.length > MANY_FINDINGS;
  const odd = view.findings.filter((finding) => !finding.is_normal).length;
  const [which, setWhich] = d2("odd");
  const kinds = [
    { slug: "odd", label: t3("think.findings.odd", { count: odd }) },
    { slug: "normal", label: t3("think.findings.normal", { count: view.findings.length - odd }) },
    { slug: "all", label: t3("think.findings.all", { count: view.findings.length }) }
  ];
  const isWanted = (finding) => !isMany || query || which === "all" || finding.is_normal === (which === "normal");
  const sides = [
    { slug: "for", label: t3("think.for") },
    { slug: "against", label: t3("think.against") },
    { slug: "neither", label: t3("think.neither"), quiet: true }
  ];
  const place = (finding, side) => clinic.setDraft(
    { ideas: ideas.map((each, at) => at === index ? placed(idea, finding.id, side) : each), idea: index },
    { words: t3("frame.undo.what.speaks", { number: finding.number }) }
  );
  const shown = view.findings.filter((finding) => isWanted(finding) && matches(findingSearch(finding, room), query));
  return /* @__PURE__ */ u3("section", { class: "rb-right", "aria-labelledby": `${uid}-findings-title`, children: [
    /* @__PURE__ */ u3("h2", { id: `${uid}-findings-title`, children: t3("think.findings") }),
    !view.findings.length && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("think.findings.none") }),
      /* @__PURE__ */ u3("span", { children: t3("think.findings.how") })
    ] }),
    view.findings.length > 0 && /* @__PURE__ */ u3("p", { class: "rb-sub", children: idea ? /* @__PURE__ */ u3(k, { children: [
      t3("think.speaks.before"),
      " ",
      /* @__PURE__ */ u3("b", { children: [
        index + 1,
        ". ",
        labelOf(room.conditions, idea.condition)
      ] }),
      t3("think.speaks.after")
    ] }) : t3("think.choose_first") }),
    isMany && /* @__PURE__ */ u3(k, { children: [
      /* @__PURE__ */ u3("label", { class: "rb-search-box", children: [
        /* @__PURE__ */ u3(Icon, { name: "search" }),
        /* @__PURE__ */ u3("span", { class: "rb-hidden", children: t3("think.findings.find") }),
        /* @__PURE__ */ u3("input", { type: "search", autocomplete: "off", placeholder: t3("think.findings.find"), value: query, onInput: (event) => setQuery(event.currentTarget.value) })
      ] }),
      !query && /* @__PURE__ */ u3(Segments, { tight: true, label: t3("think.findings.which"), options: kinds, value: which, onChange: setWhich })
    ] }),
    /* @__PURE__ */ u3("ul", { class: "rb-speaks", children: shown.map((finding) => {
      const result = findingResult(finding);
      return /* @__PURE__ */ u3("li", { children: [
        /* @__PURE__ */ u3("span", { class: "rb-speaks-name", id: `${uid}-f-${finding.number}`, children: [
          /* @__PURE__ */ u3("b", { children: finding.number }),
          " ",
          findingName(finding, room),
          isShortResult(result) && /* @__PURE__ */ u3("span", { class: "rb-num", children: [
            " ",
            result
          ] })
        ] }),
        idea && /* @__PURE__ */ u3(Segments, { small: true, labelledBy: `${uid}-f-${finding.number}`, options: sides, value: standing(idea, finding.id), onChange: (side) => place(finding, side) }),
        result && !isShortResult(result) && /* @__PURE__ */ u3("small", { children: result })
      ] }, finding.id);
    }) })
  ] });
}
function Because({ t: t3, list: list2, chosen, label, onChange, isFolded }) {
  const rove = useRove();
  const flip = (slug) => onChange(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  if (isFolded)
    return /* @__PURE__ */ u3("details", { class: "rb-more rb-because-fold", children: [
      /* @__PURE__ */ u3("summary", { children: t3("think.because.title") }),
      /* @__PURE__ */ u3(Because, { t: t3, list: list2, chosen, label, onChange })
    ] });
  return /* @__PURE__ */ u3("fieldset", { class: "rb-because", children: [
    /* @__PURE__ */ u3("legend", { children: t3("think.because.title") }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("think.because.sub", { label }) }),
    /* @__PURE__ */ u3("div", { class: "rb-chips", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: list2.map((entry) => /* @__PURE__ */ u3("button", { type: "button", class: `rb-chip is-toggle${chosen.includes(entry.slug) ? " is-on" : ""}`, "aria-pressed": chosen.includes(entry.slug), onClick: () => flip(entry.slug), children: [
      /* @__PURE__ */ u3(Icon, { name: chosen.includes(entry.slug) ? "check" : "plus" }),
      entry.label
    ] }, entry.slug)) })
  ] });
}
function Safety({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const [query, setQuery] = d2("");
  const rove = useRove();
  const isPractice2 = room.mode === "practice";
  const shown = room.flags.filter((flag) => matches(flag.label, query));
  const count2 = room.flags.filter((flag) => view.flags[flag.slug]).length;
  return /* @__PURE__ */ u3("section", { class: "rb-safety", "aria-labelledby": `${uid}-safety-title`, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("h2", { id: `${uid}-safety-title`, children: t3("think.safe") }),
        /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("think.safe.sub") })
      ] }),
      /* @__PURE__ */ u3("label", { class: "rb-search-box rb-safety-find", children: [
        /* @__PURE__ */ u3(Icon, { name: "search" }),
        /* @__PURE__ */ u3("span", { class: "rb-hidden", children: t3("think.safe.find") }),
        /* @__PURE__ */ u3("input", { type: "search", autocomplete: "off", placeholder: t3("think.safe.find"), value: query, onInput: (event) => setQuery(event.currentTarget.value) })
      ] })
    ] }),
    /* @__PURE__ */ u3("ul", { class: "rb-flags", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: shown.map((flag, row) => /* @__PURE__ */ u3("li", { "data-row": row, children: /* @__PURE__ */ u3("label", { class: "rb-tick", children: [
      /* @__PURE__ */ u3("input", { type: "checkbox", checked: Boolean(view.flags[flag.slug]), onChange: (event) => clinic.act("flag", { item: flag.slug, recognised: event.currentTarget.checked }) }),
      /* @__PURE__ */ u3("span", { children: flag.label }),
      isPractice2 && view.flags[flag.slug] && flag.kind ? /* @__PURE__ */ u3("small", { children: t3(`think.kind.${flag.kind}`) }) : null
    ] }) }, flag.slug)) }),
    /* @__PURE__ */ u3("p", { class: "rb-small", "aria-live": "polite", children: shown.length ? t3("think.safe.count", { count: count2, shown: shown.length, all: room.flags.length }) : t3("b.search.none") })
  ] });
}
var plainAvoid = ({ technique, region, position }) => ({ ...technique && { technique }, ...region && { region }, ...position && { position } });
function avoidWords(t3, room, item) {
  const parts = [
    item.technique && labelOf(room.techniques, item.technique),
    item.region && lower(regionName(room, item.region)),
    item.position && labelOf(room.positions, item.position)
  ].filter(Boolean);
  return parts.join(", ");
}
function Decision({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const draft = view.draft.decide || view.decide || { decision: null, avoiding: [] };
  const decision = draft.decision;
  const avoiding = draft.avoiding || [];
  const isRecorded = view.decide && view.decide.decision === decision && JSON.stringify((view.decide.avoiding || []).map(plainAvoid)) === JSON.stringify(decision === "adapt" ? avoiding.map(plainAvoid) : []);
  const change2 = (next) => clinic.setDraft({ decide: { decision, avoiding, ...next } }, { words: t3(next.decision ? "frame.undo.what.decide" : "frame.undo.what.avoid") });
  const record = () => clinic.act("decide", { decision, avoiding: decision === "adapt" ? avoiding.map(plainAvoid) : [] });
  const [isWriting, setWriting] = d2(false);
  const showLetter = decision === "refer" || isWriting || Boolean(view.letter);
  return /* @__PURE__ */ u3("section", { class: "rb-decision", children: [
    /* @__PURE__ */ u3("fieldset", { class: "rb-decide", children: [
      /* @__PURE__ */ u3("legend", { children: t3("think.decide") }),
      /* @__PURE__ */ u3("div", { class: "rb-decide-cards", children: room.decisions.map((option) => /* @__PURE__ */ u3("label", { class: `rb-radio-card${decision === option.slug ? " is-on" : ""}`, children: [
        /* @__PURE__ */ u3("input", { type: "radio", name: `${uid}-decide-${view.id}`, checked: decision === option.slug, onChange: () => change2({ decision: option.slug }) }),
        /* @__PURE__ */ u3("span", { children: [
          /* @__PURE__ */ u3("b", { children: option.label }),
          /* @__PURE__ */ u3("small", { children: option.help })
        ] })
      ] }, option.slug)) })
    ] }),
    decision === "adapt" && /* @__PURE__ */ u3(Avoiding, { t: t3, room, avoiding, onChange: (next) => change2({ avoiding: next }), say: clinic.say }),
    decision && /* @__PURE__ */ u3("div", { class: "rb-row rb-record", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: `rb-button${isRecorded ? "" : " is-main"}`, onClick: record, children: t3("think.decide.record") }),
      /* @__PURE__ */ u3("span", { class: "rb-small rb-state", children: isRecorded ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3(Icon, { name: "check" }),
        t3("think.recorded")
      ] }) : view.decide ? t3("think.changed") : t3("think.unrecorded") }),
      !showLetter && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => setWriting(true), children: t3("letter.write") })
    ] }),
    !decision && !showLetter && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => setWriting(true), children: t3("letter.write") }),
    showLetter && /* @__PURE__ */ u3(Letter, { clinic })
  ] });
}
function Avoiding({ t: t3, room, avoiding, onChange, say }) {
  const empty = { technique: "", region: "", position: "" };
  const [isOpen, setOpen] = d2(false);
  const [item, setItem] = d2(empty);
  const opener = A2(null);
  const words = avoidWords(t3, room, item);
  const add = () => {
    onChange([...avoiding, plainAvoid(item)]);
    say(t3("think.avoid.added", { label: words }));
    setItem(empty);
    setOpen(false);
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const remove = (index) => {
    onChange(avoiding.filter((_3, each) => each !== index));
    say(t3("think.avoid.removed", { label: avoidWords(t3, room, avoiding[index]) }));
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const pick2 = (key, label, list2, groupKey) => /* @__PURE__ */ u3("label", { class: "rb-field", children: [
    /* @__PURE__ */ u3("span", { class: "rb-label", children: label }),
    /* @__PURE__ */ u3(GroupedSelect, { value: item[key], list: list2, groupKey, none: t3("think.avoid.any"), onChange: (slug) => setItem({ ...item, [key]: slug }) })
  ] });
  return /* @__PURE__ */ u3("div", { class: "rb-card rb-avoid", children: [
    /* @__PURE__ */ u3("div", { class: "rb-avoid-row", children: [
      /* @__PURE__ */ u3("b", { children: t3("think.avoid") }),
      avoiding.map((each, index) => /* @__PURE__ */ u3("span", { class: "rb-chip is-caution", children: [
        avoidWords(t3, room, each),
        /* @__PURE__ */ u3("button", { type: "button", "aria-label": t3("b.remove", { label: avoidWords(t3, room, each) }), onClick: () => remove(index), children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
      ] }, index)),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", ref: opener, "aria-expanded": isOpen, onClick: () => setOpen(!isOpen), children: [
        /* @__PURE__ */ u3(Icon, { name: "plus" }),
        t3("think.avoid.add")
      ] })
    ] }),
    isOpen && /* @__PURE__ */ u3("div", { class: "rb-avoid-form", onKeyDown: (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        setOpen(false);
        opener.current.focus();
      }
    }, children: [
      pick2("technique", t3("treat.technique"), room.techniques, "family_label"),
      pick2("region", t3("treat.region"), room.regions, "group_label"),
      pick2("position", t3("treat.position"), room.positions),
      /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main is-small", disabled: !words, onClick: add, children: t3("think.avoid.this") }),
        /* @__PURE__ */ u3("span", { class: "rb-small", children: words || t3("think.avoid.choose") })
      ] })
    ] })
  ] });
}
function GroupedSelect({ id, value, list: list2, groupKey, none, onChange, describedBy }) {
  const groups = groupKey ? [...new Set(list2.map((entry) => entry[groupKey]))] : [];
  const chosen = list2.find((entry) => entry.slug === value);
  const option = (entry) => /* @__PURE__ */ u3("option", { value: entry.slug, children: entry.label }, entry.slug);
  return /* @__PURE__ */ u3("span", { class: "rb-select", children: [
    /* @__PURE__ */ u3("select", { id, value, "aria-describedby": describedBy, onChange: (event) => onChange(event.currentTarget.value), children: [
      none && /* @__PURE__ */ u3("option", { value: "", children: none }),
      groups.length ? groups.map((label) => /* @__PURE__ */ u3("optgroup", { label, children: list2.filter((entry) => entry[groupKey] === label).map(option) }, label)) : list2.map(option)
    ] }),
    /* @__PURE__ */ u3("span", { "aria-hidden": "true", children: chosen ? chosen.label : none || (list2[0] || { label: "" }).label }),
    /* @__PURE__ */ u3(Icon, { name: "down" })
  ] });
}

// remedial_kit/clinic/js/chart.jsx
var TYPING_PAUSE_MS = 900;
var NEIGHBOURS = 4;
var TAP_REACH = 34;
var PIN_OVERHANG = 14;
function ownSide({ room, view }) {
  const picked2 = (view.draft.chosen || {}).region;
  const region = room.regions.find((each) => each.slug === picked2);
  return region && region.side || (/\bleft\b/i.test(room.client.area_line) ? "left" : "right");
}
function ChartTools({ clinic }) {
  const { t: t3, view, size } = clinic;
  const picked2 = view.draft.chosen || {};
  const shown = picked2.view || "front";
  const isSide = isFromSide(shown);
  const turn2 = (next) => clinic.setDraft({ chosen: { ...picked2, view: next } });
  const narrow = ["front", "back", "right", "left"].map((value) => ({ value, label: t3(`chart.turn.${value}`) }));
  const wide = ["both", "sides"].map((value) => ({ value, label: t3(`chart.${value}`) }));
  return /* @__PURE__ */ u3(k, { children: [
    size === "narrow" ? /* @__PURE__ */ u3(Choice, { label: t3("chart.view"), value: shown, options: narrow, onChange: turn2 }) : /* @__PURE__ */ u3(Choice, { label: t3("chart.view"), value: isSide ? "sides" : "both", options: wide, onChange: (next) => turn2(next === "both" ? "front" : ownSide(clinic)) }),
    isSide ? /* @__PURE__ */ u3("p", { class: "rk-one-layer", children: t3("chart.one_layer") }) : /* @__PURE__ */ u3(
      Choice,
      {
        label: t3("chart.layer"),
        value: picked2.deep ? "deep" : "surface",
        onChange: (layer) => clinic.setDraft({ chosen: { ...picked2, deep: layer === "deep" } }),
        options: ["surface", "deep"].map((value) => ({ value, label: t3(`chart.${value}`) }))
      }
    )
  ] });
}
function DrawnBodyChart({ clinic, onEscape }) {
  const { t: t3, room, view, drawing, size } = clinic;
  const picked2 = view.draft.chosen || {};
  const id = useId();
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const isSingle = size === "narrow";
  const shownView = picked2.view || "front";
  const views = isSingle ? [shownView] : pairOf(shownView);
  const layer = layerOf(picked2, views);
  const places = T2(() => placesOf(drawing, bySlug, views, layer), [drawing, bySlug, views.join(), layer]);
  const [current, setCurrent] = d2(null);
  const [isFocused, setFocused] = d2(false);
  const [pointed, setPointed] = d2(null);
  const [frame, width] = useWidth(500);
  const svg = A2(null);
  const typing = A2({ text: "", at: 0 });
  const wanted = A2(null);
  const firstSide = A2(null);
  const now = places.find((place) => place.key === current) || places.find((place) => place.region.slug === picked2.region) || headToFoot(places)[0];
  const box2 = isSingle ? BOXES.one : BOXES.two;
  const scale = box2[2] / Math.max(width, 1);
  const focusOn = (place) => {
    if (!place) return;
    setCurrent(place.key);
    wanted.current = place.key;
  };
  _2(() => {
    if (!wanted.current || !svg.current) return;
    const element = svg.current.querySelector(`[data-key="${wanted.current}"]`);
    wanted.current = null;
    if (element) element.focus();
  });
  const choose2 = (place) => clinic.chooseRegion(place.region.slug);
  const flip = () => {
    if (!isFromSide(now.view)) firstSide.current = null;
    const next = viewAfter(now, firstSide.current || now.view);
    firstSide.current = firstSide.current || (isFromSide(now.view) ? now.view : isFromSide(next) ? next : null);
    if (!views.includes(next)) clinic.setDraft({ chosen: { ...picked2, view: next } });
    focusOn(sameOn(drawing, bySlug, now, next, layerOf(picked2, [next])));
    clinic.say(t3("chart.say.view", { view: viewName(t3, next) }));
  };
  const flipDeep = () => {
    if (isFromSide(shownView)) {
      clinic.say(t3("chart.one_layer"));
      return;
    }
    clinic.setDraft({ chosen: { ...picked2, deep: !picked2.deep } });
    const next = placesOf(drawing, bySlug, views, picked2.deep ? "surface" : "deep");
    const near = [...next].sort((a3, b) => Math.hypot(a3.x - now.x, a3.y - now.y) - Math.hypot(b.x - now.x, b.y - now.y))[0];
    focusOn(next.find((place) => place.region.slug === now.region.slug && place.view === now.view) || near);
    clinic.say(t3("chart.say.layer", { layer: t3(picked2.deep ? "chart.surface" : "chart.deep") }));
  };
  const leave = () => {
    wanted.current = null;
    onEscape();
  };
  const typeAhead = (letter) => {
    const isNew = Date.now() - typing.current.at > TYPING_PAUSE_MS;
    typing.current = { text: (isNew ? "" : typing.current.text) + letter, at: Date.now() };
    focusOn(typedAhead(headToFoot(places), now, typing.current.text));
  };
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !now) return;
    const { key } = event;
    const isTyping = Date.now() - typing.current.at <= TYPING_PAUSE_MS;
    const ordered = () => headToFoot(places);
    if (key.startsWith("Arrow")) focusOn(nearestThatWay(places, now, key));
    else if (key === "Home") focusOn(ordered()[0]);
    else if (key === "End") focusOn(ordered()[places.length - 1]);
    else if (key === "Enter" || key === " " && !isTyping) choose2(now);
    else if (key === "Escape") leave();
    else if (key === "v" && !isTyping) flip();
    else if (key === "d" && !isTyping) flipDeep();
    else if (/^[a-z ]$/i.test(key)) typeAhead(key.toLowerCase());
    else return;
    event.preventDefault();
    if (key === "Escape") event.stopPropagation();
  };
  const placeAt = (event) => {
    const element = event.target.closest("[data-key]");
    if (element) return places.find((place) => place.key === element.dataset.key);
    const area = svg.current.getBoundingClientRect();
    const x2 = box2[0] + (event.clientX - area.left) * (box2[2] / area.width);
    const y3 = box2[1] + (event.clientY - area.top) * (box2[3] / area.height);
    const near = [...places].sort((a3, b) => Math.hypot(a3.x - x2, a3.y - y3) - Math.hypot(b.x - x2, b.y - y3))[0];
    return near && Math.hypot(near.x - x2, near.y - y3) < TAP_REACH ? near : null;
  };
  const onClick = (event) => {
    const place = placeAt(event);
    if (!place) return;
    setCurrent(place.key);
    choose2(place);
  };
  const onFocusIn = (event) => {
    const element = event.target.closest("[data-key]");
    if (element) setCurrent(element.dataset.key);
    setFocused(Boolean(element) && event.target.matches(":focus-visible"));
  };
  const onPointerOver = (event) => {
    const element = event.pointerType === "mouse" && event.target.closest("[data-key]");
    setPointed(element ? element.dataset.key : null);
  };
  const pins = pinsOf(drawing, bySlug, views, layer, view, 26 * scale);
  const viewWords = isSingle ? viewName(t3, shownView) : t3(isFromSide(shownView) ? "chart.sides" : "chart.both");
  const label = t3("chart.label", { view: viewWords.toLowerCase(), layer: t3(`chart.${layer}`).toLowerCase() });
  const left = (x2) => `${100 * (x2 - box2[0]) / box2[2]}%`;
  const top = (y3) => `${100 * (y3 - box2[1]) / box2[3]}%`;
  const named = places.find((place) => place.key === pointed) || (isFocused ? now : null);
  return /* @__PURE__ */ u3("div", { class: "rk-chart", ref: frame, children: [
    /* @__PURE__ */ u3("div", { class: "rk-chart-picture", children: [
      /* @__PURE__ */ u3(
        "svg",
        {
          ref: svg,
          viewBox: box2.join(" "),
          role: "listbox",
          tabindex: "-1",
          "aria-label": label,
          "aria-describedby": `${id}-how`,
          onKeyDown,
          onClick,
          onFocusIn,
          onFocusOut: () => setFocused(false),
          onPointerOver,
          onPointerLeave: () => setPointed(null),
          children: [
            /* @__PURE__ */ u3(Patterns, { id }),
            views.map((name) => /* @__PURE__ */ u3("g", { role: "none", transform: `translate(${offsetOf(name, views)} 0)`, children: [
              /* @__PURE__ */ u3(Figure, { id, name, view, drawing, layer, bySlug, chosen: picked2.region, current: now && now.key, t: t3, isChart: true }),
              /* @__PURE__ */ u3("g", { "aria-hidden": "true", children: /* @__PURE__ */ u3(Pins, { pins: pins.filter((pin) => pin.view === name), chosen: picked2.region, scale, overhang: PIN_OVERHANG }) }),
              isFocused && now && now.view === name && /* @__PURE__ */ u3("g", { "aria-hidden": "true", children: /* @__PURE__ */ u3(Mirror, { isOn: drawing[name].isMirrored, children: /* @__PURE__ */ u3(Ring, { shape: now.shape }) }) })
            ] }, name))
          ]
        }
      ),
      /* @__PURE__ */ u3("div", { class: "rk-chart-words", "aria-hidden": "true", children: [
        views.map((name, index) => {
          const x2 = index ? 440 : 0;
          const height = top(isFromSide(name) ? 872 : 112);
          return /* @__PURE__ */ u3("span", { children: [
            !(isSingle && !isFromSide(name)) && /* @__PURE__ */ u3("b", { style: { left: left(x2 - 208), top: 0 }, children: viewName(t3, name) }),
            /* @__PURE__ */ u3("b", { style: { left: left(x2 - 208), top: height }, children: t3(`chart.edge.${name}.first`) }),
            /* @__PURE__ */ u3("b", { class: "is-end", style: { left: left(x2 + 200), top: height }, children: t3(`chart.edge.${name}.second`) })
          ] }, name);
        }),
        named && /* @__PURE__ */ u3("span", { class: `rk-chart-name${named.x > box2[0] + box2[2] / 2 ? " is-left" : ""}`, style: { left: left(named.x), top: top(named.y) }, children: [
          /* @__PURE__ */ u3("strong", { children: placeName(t3, named.region, named.shape) }),
          spokenState(t3, view, named.region.slug)
        ] })
      ] })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-hidden", id: `${id}-how`, children: t3("chart.how") }),
    isSingle && /* @__PURE__ */ u3(Nearby, { clinic, places, chosen: picked2.region }),
    /* @__PURE__ */ u3(Legend, { t: t3, view, pins }),
    /* @__PURE__ */ u3(Elsewhere, { t: t3, view, pins, bySlug })
  ] });
}
var BodyChart = still(DrawnBodyChart, sameClinic);
function Nearby({ clinic, places, chosen }) {
  const here = places.find((place) => place.region.slug === chosen);
  if (!here) return null;
  return /* @__PURE__ */ u3("p", { class: "rk-nearby", children: [
    /* @__PURE__ */ u3("span", { children: clinic.t("chart.nearby") }),
    neighbours(places, here, NEIGHBOURS).map((place) => /* @__PURE__ */ u3("button", { type: "button", onClick: () => clinic.chooseRegion(place.region.slug), children: place.region.short || place.region.name }, place.key))
  ] });
}

// remedial_kit/clinic/js/screens/treat.jsx
var SHOWN_REGIONS = 24;
var SHOWN_SIGNS = 5;
var SHOWN_SIGNS_TO_TEST = 12;
var TREATING = ["apply", "check_in", "reassess"];
var FORM_FIELDS = { technique: false, region: false, position: false, minutes: true, pressure: true };
var stepFields = ({ technique, region, minutes, pressure, position }) => ({ technique, region, minutes, pressure, position });
function fittingStep(room, step) {
  const technique = room.techniques.find((each) => each.slug === step.technique);
  if (!technique) return null;
  const within = (value, { low, high, usual }) => Math.min(high, Math.max(low, value ?? usual ?? low));
  return {
    id: step.id,
    technique: technique.slug,
    region: technique.regions.includes(step.region) ? step.region : "",
    minutes: within(step.minutes, technique.minutes),
    pressure: within(step.pressure, technique.pressure),
    position: technique.positions.includes(step.position) ? step.position : technique.positions[0]
  };
}
var newId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
var editedStep = (room, view) => fittingStep(room, view.draft.editing || {});
function settingUp(room) {
  const { extra_minutes: extra, minutes } = room.acts.apply || {};
  return extra ?? minutes ?? 0;
}
async function dangerOf(clinic, step) {
  if (clinic.room.mode !== "practice") return null;
  const danger = await clinic.would(stepFields(step));
  return typeof danger === "string" ? danger : null;
}
function useDangers(clinic, plan) {
  const [dangers, setDangers] = d2({});
  const { room, view } = clinic;
  const keys = plan.map((step) => JSON.stringify(stepFields(step)));
  const moment2 = `${view.events.length}`;
  y2(() => {
    if (room.mode !== "practice") return void 0;
    let isCurrent = true;
    Promise.all(keys.map((key) => dangerOf(clinic, JSON.parse(key)))).then((answers) => {
      if (isCurrent) setDangers(Object.fromEntries(keys.map((key, index) => [key, answers[index] || null])));
    });
    return () => {
      isCurrent = false;
    };
  }, [keys.join(), moment2]);
  return keys.map((key) => dangers[key] || null);
}
var moment = ({ view, draft }) => JSON.stringify([view.events.length, draft.plan, draft.editing]);
function useRefusal(clinic) {
  const [refusal, setRefusal] = d2(null);
  const shown = refusal && refusal.moment === moment(clinic) ? refusal : null;
  return [shown, (next) => setRefusal(next && { ...next, moment: moment(clinic.get()) })];
}
function Hints({ clinic, besides = [] }) {
  const { t: t3, view } = clinic;
  return view.hints.filter((hint) => hint.where === "treat" && !besides.includes(hint.text)).map((hint) => /* @__PURE__ */ u3(Notice, { kind: hint.kind, title: hint.kind === "danger" ? t3("treat.unsafe") : t3("b.care"), children: /* @__PURE__ */ u3("p", { children: hint.text }) }, hint.text));
}
function Treat({ clinic }) {
  const { t: t3, view, room } = clinic;
  const plan = (view.draft.plan || []).map((step) => fittingStep(room, step)).filter((step) => step && step.region);
  const dangers = useDangers(clinic, plan);
  const [asking, setAsking] = d2(null);
  const [refused, setRefused] = useRefusal(clinic);
  const root = A2(null);
  const labelled = plan.map((step) => ({ ...step, minutes: step.minutes + settingUp(room), label: labelOf(room.techniques, step.technique) }));
  const askFor = async (place, step) => {
    setRefused(null);
    setAsking({ place, step, danger: await dangerOf(clinic, step) });
  };
  const apply = async () => {
    const { place, step } = asking;
    const reply = await clinic.act("apply", stepFields(step));
    setAsking(null);
    if (!reply || reply.refused) {
      setRefused(reply && { place, text: reply.text });
      return;
    }
    const others = (steps) => steps.filter((each) => !step.id || each.id !== step.id);
    if (place === "form") {
      clinic.spend({ plan: others, editing: null });
      return;
    }
    const free = ({ id: _3, ...form }) => form;
    clinic.spend({ plan: others, editing: free }, { plan: plan.filter((_3, index) => index !== place) });
    requestAnimationFrame(() => {
      const next = root.current && root.current.querySelector(".rb-step-acts button, [data-field=technique] select");
      if (next) next.focus();
    });
  };
  const shared = { clinic, plan, dangers, asking, setAsking, askFor, apply, refused, setRefused };
  return /* @__PURE__ */ u3("div", { class: "rb-treat", ref: root, children: /* @__PURE__ */ u3(Readable, { clinic, children: [
    /* @__PURE__ */ u3("div", { class: "rb-line-band", children: /* @__PURE__ */ u3(Timeline, { t: t3, timeline: view.timeline.map((part2) => ({ ...part2, act: (view.events.find((event) => event.n === part2.n) || {}).act })), plan: labelled, dangers, visitMinutes: room.visit_minutes, minute: view.minute }) }),
    /* @__PURE__ */ u3("div", { class: "rb-columns rb-treat-columns", children: [
      /* @__PURE__ */ u3("div", { class: "rb-left", children: [
        /* @__PURE__ */ u3(Consent, { clinic }),
        /* @__PURE__ */ u3(Blend, { ...shared }),
        /* @__PURE__ */ u3(StepForm, { ...shared })
      ] }),
      /* @__PURE__ */ u3(Answer, { ...shared })
    ] })
  ] }) });
}
function Consent({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const scopes = room.consent.scopes.filter((each) => each.slug !== "examine");
  const [chosen, setChosen] = d2("treat");
  const [isOpen, setOpen] = d2(false);
  const [reply, setReply] = d2(null);
  const entry = scopes.find((each) => each.slug === chosen) || scopes[0];
  if (!entry) return null;
  const scope = entry.slug;
  const state = view.consent[scope];
  const said = (view.draft.consent_said || {})[scope] || [];
  const flip = (slug) => clinic.setDraft({
    consent_said: { ...view.draft.consent_said, [scope]: said.includes(slug) ? said.filter((each) => each !== slug) : [...said, slug] }
  }, { words: t3("frame.undo.what.consent") });
  const ask = async () => {
    if (clinic.busy) return;
    const answer = await clinic.act("consent", { scope, said });
    setReply(answer);
    if (answer && !answer.refused) setOpen(false);
  };
  const isAsked = Boolean(state) && state !== "not asked";
  const isFirst = scope === scopes[0].slug;
  const isShown2 = isOpen || isFirst && !isAsked;
  const answers = scopes.filter((each) => view.consent[each.slug] && view.consent[each.slug] !== "not asked");
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-consent", "aria-labelledby": `${uid}-consent-title`, children: [
    /* @__PURE__ */ u3("header", { class: "rb-consent-head", children: [
      /* @__PURE__ */ u3("h3", { id: `${uid}-consent-title`, children: t3("consent.title", { scope: isOpen || answers.length < 2 ? lower(entry.label) : "" }).trim() }),
      (isOpen || answers.length < 2 ? answers.filter((each) => each.slug === scope) : answers).map((each) => /* @__PURE__ */ u3("span", { class: `rb-small rb-state${view.consent[each.slug] === "given" ? "" : " is-caution"}`, children: [
        /* @__PURE__ */ u3(Icon, { name: view.consent[each.slug] === "given" ? "check" : "caution" }),
        answers.length > 1 && !isOpen ? `${each.label}: ${lower(t3(`consent.${view.consent[each.slug]}`))}` : t3(`consent.${view.consent[each.slug]}`)
      ] }, each.slug)),
      (isAsked || !isFirst || scopes.length > 1) && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", "aria-expanded": isOpen, onClick: () => setOpen(!isOpen), children: t3(isOpen ? "consent.close" : isAsked ? "consent.again" : "consent.more") })
    ] }),
    reply && (reply.refused ? /* @__PURE__ */ u3("p", { class: "rb-small", children: reply.text }) : /* @__PURE__ */ u3(Voice, { t: t3, text: reply.says })),
    isOpen && scopes.length > 1 && /* @__PURE__ */ u3(Segments, { label: t3("consent.scope"), options: scopes, value: scope, onChange: (slug) => {
      setChosen(slug);
      setReply(null);
    } }),
    isShown2 && /* @__PURE__ */ u3(k, { children: [
      /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("consent.how") }),
      /* @__PURE__ */ u3("div", { class: "rb-consent-asks", children: entry.asks.map((each) => /* @__PURE__ */ u3("label", { class: "rb-tick", children: [
        /* @__PURE__ */ u3("input", { type: "checkbox", checked: said.includes(each.slug), onChange: () => flip(each.slug) }),
        /* @__PURE__ */ u3("span", { children: each.label })
      ] }, each.slug)) }),
      /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: ask, children: t3("consent.ask") }),
        entry.minutes ? /* @__PURE__ */ u3("span", { class: "rb-small", children: t3("b.about", { minutes: entry.minutes }) }) : null
      ] })
    ] })
  ] });
}
var firstName2 = (room) => room.client.name.split(" ")[0];
function doneRows(view) {
  const retests = view.events.filter((event) => event.act === "reassess" && event.visit === view.visit).map((event) => ({ kind: "retest", n: event.n, minutes: event.minutes, finding: view.findings.find((each) => each.id === event.fields.finding), event }));
  const steps = view.blend.filter((step) => step.visit === view.visit).map((step) => ({ kind: "step", n: step.n, step }));
  return [...steps, ...retests].sort((one, two) => one.n - two.n);
}
function change(t3, finding, event) {
  const trend = finding && finding.trend || [];
  const index = trend.findIndex((point2) => point2.visit === event.visit && point2.minute === event.minute);
  const last = index > 0 ? index : trend.length - 1;
  if (last < 1) return "";
  const [was, now] = [trend[last - 1].value, trend[last].value];
  return typeof was === "number" && typeof now === "number" ? t3("treat.retested.change", { was, now }) : "";
}
function Blend({ clinic, plan, dangers, asking, setAsking, askFor, apply, refused, setRefused }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const done = doneRows(view);
  const steps = done.filter((row) => row.kind === "step");
  const hands = steps.reduce((sum, row) => sum + row.step.minutes, 0) + plan.reduce((sum, step) => sum + step.minutes, 0);
  const name = (step) => labelOf(room.techniques, step.technique);
  const save = (next, what, step) => clinic.setDraft({ plan: next }, { words: t3(what, { label: name(step) }) });
  const focusRow = (row) => requestAnimationFrame(() => {
    const control = rove.ref.current && rove.ref.current.querySelector(`[data-row="${row}"] button`);
    if (control) control.focus();
  });
  const move = (from, by) => {
    const next = moved(plan, from, by);
    if (next === plan) return;
    setAsking(null);
    save(next, "frame.undo.what.moved", plan[from]);
    clinic.say(t3("think.moved", { label: name(plan[from]), place: placeWords(t3, from + by, plan.length) }));
    focusRow(from + by);
  };
  const rove = useRove({ onMove: move });
  const remove = (index) => {
    setAsking(null);
    save(plan.filter((_3, each) => each !== index), "frame.undo.what.removed", plan[index]);
    clinic.say(t3("think.removed", { label: name(plan[index]) }));
    focusRow(0);
  };
  const edit = (index) => {
    setAsking(null);
    clinic.setDraft({ plan: plan.filter((_3, each) => each !== index), editing: plan[index] }, { words: t3("frame.undo.what.taken", { label: name(plan[index]) }) });
    clinic.say(t3("treat.editing", { label: name(plan[index]) }));
    focusForm(rove.ref.current);
  };
  const earlier = view.blend.filter((step) => step.visit < view.visit);
  return /* @__PURE__ */ u3("section", { "aria-labelledby": `${uid}-blend-title`, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id: `${uid}-blend-title`, children: t3("treat.blend") }),
      hands > 0 && /* @__PURE__ */ u3("span", { class: "rb-sub", children: t3("treat.blend.count", { done: steps.length, planned: plan.length, minutes: hands }) })
    ] }),
    earlier.length > 0 && /* @__PURE__ */ u3("details", { class: "rb-more", children: [
      /* @__PURE__ */ u3("summary", { children: t3("treat.earlier", { count: earlier.length }) }),
      /* @__PURE__ */ u3("ul", { class: "rb-plain-list", children: earlier.map((step) => /* @__PURE__ */ u3("li", { children: [
        /* @__PURE__ */ u3("b", { children: step.technique_label }),
        ", ",
        step.region_label,
        ", ",
        t3("treat.step.short", { minutes: step.minutes, pressure: step.pressure })
      ] }, step.n)) })
    ] }),
    !done.length && !plan.length && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("treat.none") }),
      /* @__PURE__ */ u3("span", { children: t3("treat.none.how") })
    ] }),
    clinic.drawing && (steps.length > 0 || plan.length > 0) && /* @__PURE__ */ u3(BlendBody, { clinic }),
    /* @__PURE__ */ u3("ol", { class: "rb-blend", "aria-label": t3("treat.blend.done"), children: done.map((row) => row.kind === "retest" ? /* @__PURE__ */ u3("li", { class: "rb-retest", children: [
      /* @__PURE__ */ u3(Icon, { name: "swap" }),
      /* @__PURE__ */ u3("span", { children: [
        /* @__PURE__ */ u3("b", { children: t3("treat.retested") }),
        " ",
        row.finding ? findingName(row.finding, room) : "",
        change(t3, row.finding, row.event) ? `: ${change(t3, row.finding, row.event)}` : ""
      ] }),
      /* @__PURE__ */ u3("span", { class: "rb-num", children: t3("b.min", { minutes: row.minutes }) })
    ] }, row.n) : /* @__PURE__ */ u3("li", { class: `rb-card rb-step${row.step.flare ? " is-flare" : ""}`, children: [
      /* @__PURE__ */ u3("span", { class: "rb-done", "aria-hidden": "true", children: /* @__PURE__ */ u3(Icon, { name: row.step.flare ? "danger" : "check" }) }),
      /* @__PURE__ */ u3("div", { class: "rb-step-name", children: [
        /* @__PURE__ */ u3("b", { children: row.step.technique_label }),
        /* @__PURE__ */ u3("span", { class: "rb-sub", children: row.step.region_label }),
        row.step.flare && /* @__PURE__ */ u3("span", { class: "rb-flare-word", children: t3("treat.flare") })
      ] }),
      /* @__PURE__ */ u3("div", { class: "rb-step-dose", children: [
        /* @__PURE__ */ u3("span", { children: t3("b.min", { minutes: row.step.minutes }) }),
        /* @__PURE__ */ u3("span", { class: "rb-sub", children: t3("treat.pressure.short", { pressure: row.step.pressure }) })
      ] })
    ] }, row.n)) }),
    /* @__PURE__ */ u3("ol", { class: "rb-blend", start: steps.length + 1, ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, "aria-label": t3("treat.blend.planned"), children: plan.map((step, index) => {
      const danger = dangers[index];
      return /* @__PURE__ */ u3("li", { class: `rb-card rb-step is-planned${danger ? " is-danger" : ""}`, "data-row": index, children: [
        /* @__PURE__ */ u3("span", { class: "rb-todo", "aria-hidden": "true", children: steps.length + index + 1 }),
        /* @__PURE__ */ u3("div", { class: "rb-step-name", children: [
          /* @__PURE__ */ u3("b", { children: name(step) }),
          /* @__PURE__ */ u3("span", { class: "rb-sub", children: labelOf(room.regions, step.region) })
        ] }),
        /* @__PURE__ */ u3("div", { class: "rb-step-dose", children: [
          /* @__PURE__ */ u3("span", { children: t3("b.min", { minutes: step.minutes }) }),
          /* @__PURE__ */ u3("span", { class: danger ? "is-strong" : "rb-sub", children: t3("treat.pressure.short", { pressure: step.pressure }) })
        ] }),
        (danger || plan.length > 1) && /* @__PURE__ */ u3("div", { class: "rb-step-tools", children: [
          danger && /* @__PURE__ */ u3("span", { class: "rb-danger-mark", children: [
            /* @__PURE__ */ u3(Icon, { name: "danger" }),
            /* @__PURE__ */ u3("span", { class: "rb-hidden", children: t3("treat.unsafe") })
          ] }),
          plan.length > 1 && /* @__PURE__ */ u3(k, { children: [
            /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-label": t3("b.up", { label: name(step) }), "aria-disabled": index === 0, onClick: () => move(index, -1), children: /* @__PURE__ */ u3(Icon, { name: "up" }) }),
            /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-label": t3("b.down", { label: name(step) }), "aria-disabled": index === plan.length - 1, onClick: () => move(index, 1), children: /* @__PURE__ */ u3(Icon, { name: "down" }) })
          ] })
        ] }),
        /* @__PURE__ */ u3("div", { class: "rb-step-acts", children: [
          /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: () => askFor(index, step), children: [
            /* @__PURE__ */ u3(Icon, { name: "hand" }),
            t3("treat.apply"),
            /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
              ", ",
              name(step)
            ] })
          ] }),
          /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => edit(index), children: [
            t3("treat.edit"),
            /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
              ", ",
              name(step)
            ] })
          ] }),
          /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => remove(index), children: [
            t3("treat.remove"),
            /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
              ", ",
              name(step)
            ] })
          ] })
        ] }),
        asking && asking.place === index && /* @__PURE__ */ u3("div", { class: "rb-step-ask", "data-no-rove": true, children: /* @__PURE__ */ u3(StepAsk, { t: t3, room, asking, onYes: apply, onNo: () => setAsking(null) }) }),
        refused && refused.place === index && /* @__PURE__ */ u3("div", { class: "rb-step-ask", "data-no-rove": true, children: /* @__PURE__ */ u3(Refused, { t: t3, text: refused.text, onClose: () => setRefused(null) }) })
      ] }, `${index}-${step.technique}-${step.region}`);
    }) })
  ] });
}
function focusForm(element) {
  requestAnimationFrame(() => {
    const field = element && element.closest(".rb-treat").querySelector("[data-field=technique] select");
    if (field) field.focus();
  });
}
function Refused({ t: t3, text, onClose }) {
  return /* @__PURE__ */ u3(Notice, { kind: "refused", live: true, title: text, actions: /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: onClose, children: t3("b.ok") }) });
}
function StepAsk({ t: t3, room, asking, onYes, onNo }) {
  const { step, danger } = asking;
  const words = t3("treat.ask", {
    technique: lower(labelOf(room.techniques, step.technique)),
    region: lower(labelOf(room.regions, step.region)),
    minutes: step.minutes,
    pressure: step.pressure
  });
  return danger ? /* @__PURE__ */ u3(Ask, { kind: "danger", isDanger: true, title: t3("treat.unsafe"), text: danger, yes: t3("treat.anyway"), no: t3("treat.change"), onYes, onNo }, "danger") : /* @__PURE__ */ u3(Ask, { title: words, yes: t3("treat.apply"), no: t3("treat.change"), onYes, onNo }, "ask");
}
function regionChoices(t3, room, technique, marked) {
  const allowed = new Set(technique.regions);
  const open = room.regions.filter((region) => allowed.has(region.slug));
  const first = open.filter((region) => marked.includes(region.slug)).map((region) => ({ ...region, group_label: t3("treat.region.marked") }));
  return [...first, ...open.filter((region) => !marked.includes(region.slug))];
}
var pressureWord = (room, pressure) => (room.pressure_words[pressure] || "").split(",")[0];
function Picture({ clinic, technique }) {
  const drawn = clinic.pictures[technique.slug];
  y2(() => clinic.picture(technique.slug), [technique.slug]);
  if (!drawn || !drawn.svg) return null;
  return /* @__PURE__ */ u3("img", { class: "rb-picture", src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.svg)}`, alt: drawn.words, width: "580", height: "330" });
}
function TechniqueField({ clinic, technique, onChange }) {
  const { t: t3, room } = clinic;
  const [isOpen, setOpen] = d2(false);
  const uid = useId();
  const families = T2(() => grouped(room.techniques, "family_label").flatMap((group) => group.entries), [room]);
  return /* @__PURE__ */ u3("div", { class: "rb-field", "data-field": "technique", children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: `${uid}-technique`, children: t3("treat.technique") }),
    /* @__PURE__ */ u3(GroupedSelect, { id: `${uid}-technique`, value: technique ? technique.slug : "", none: technique ? "" : t3("treat.technique.choose"), list: families, groupKey: "family_label", onChange }),
    technique && technique.how.length > 0 && /* @__PURE__ */ u3("details", { class: "rb-more", open: isOpen, onToggle: (event) => setOpen(event.currentTarget.open), children: [
      /* @__PURE__ */ u3("summary", { children: t3("treat.how") }),
      isOpen && /* @__PURE__ */ u3(Picture, { clinic, technique }),
      isOpen && room.book && /* @__PURE__ */ u3("p", { class: "rb-small", children: /* @__PURE__ */ u3(Book, { at: room.book, page: `techniques-${technique.family}`, anchor: `technique-${technique.slug}`, children: t3("treat.read", { technique: technique.label }) }) }),
      /* @__PURE__ */ u3("ol", { class: "rb-how", children: technique.how.map((line2, index) => /* @__PURE__ */ u3("li", { children: line2 }, index)) })
    ] })
  ] });
}
function RegionField({ clinic, technique, region, onChange }) {
  const uid = useId();
  const { t: t3, room, view } = clinic;
  const [isSearching, setSearching] = d2(false);
  const opener = A2(null);
  const marked = Object.entries(view.examined).filter(([, state]) => state.abnormal || state.treated).map(([slug]) => slug).join();
  const regions = T2(() => regionChoices(t3, room, technique, marked.split(",")), [technique, marked]);
  const close = () => {
    setSearching(false);
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const choose2 = (slug) => {
    onChange(slug);
    close();
  };
  return /* @__PURE__ */ u3("div", { class: "rb-field", "data-field": "region", children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: `${uid}-region`, children: t3("treat.region") }),
    /* @__PURE__ */ u3(GroupedSelect, { id: `${uid}-region`, value: region, none: region ? "" : t3("treat.region.choose"), list: regions, groupKey: "group_label", onChange }),
    /* @__PURE__ */ u3("button", { type: "button", class: "rb-link is-small", ref: opener, "aria-expanded": isSearching, onClick: () => setSearching(!isSearching), children: t3("treat.region.search") }),
    isSearching && /* @__PURE__ */ u3(SearchList, { t: t3, label: t3("treat.region.find"), options: regions, groupKey: "group_label", chosen: [region], most: SHOWN_REGIONS, onClose: close, onChoose: choose2 })
  ] });
}
function MinutesField({ t: t3, room, view, limits, value, onChange, onProblem }) {
  const most = view.minutes_left - settingUp(room);
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3(NumberBox, { t: t3, showLabel: true, wide: true, label: t3("treat.minutes"), value, low: limits.low, high: limits.high, step: limits.step, onChange, onProblem, limitsKey: "treat.minutes.limits" }),
    value > most && /* @__PURE__ */ u3("p", { class: "rb-problem", children: [
      /* @__PURE__ */ u3(Icon, { name: "caution" }),
      most > 0 ? t3("treat.too_long", { minutes: most }) : t3("treat.no_time")
    ] })
  ] });
}
function StepForm({ clinic, plan, asking, setAsking, askFor, apply, refused, setRefused }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const step = editedStep(room, view);
  const technique = step && room.techniques.find((each) => each.slug === step.technique);
  const [isCharting, setCharting] = d2(false);
  const [minutesProblem, setMinutesProblem] = d2("");
  const chartButton = A2(null);
  const change2 = (next) => {
    setAsking(null);
    setRefused(null);
    const [field] = Object.keys(next);
    const what = { words: t3(`frame.undo.what.${field}`), field: FORM_FIELDS[field] ? `editing.${field}` : null };
    clinic.setDraft({ editing: fittingStep(room, { ...step, ...next }) }, what);
  };
  const changeTechnique = (slug) => {
    const next = room.techniques.find((each) => each.slug === slug);
    change2({ technique: slug, minutes: next.minutes.usual, pressure: next.pressure.usual });
  };
  const missing = !technique ? t3("treat.choose.technique") : !step.region ? t3("treat.choose.region") : minutesProblem;
  const add = () => {
    const { id = newId(), ...free } = step;
    clinic.setDraft({ plan: [...plan, { ...step, id }], editing: free }, { words: t3("frame.undo.what.planned", { label: technique.label }) });
    clinic.say(t3("treat.planned", { label: technique.label, place: placeWords(t3, plan.length, plan.length + 1) }));
  };
  const positions = technique ? room.positions.filter((each) => technique.positions.includes(each.slug)) : [];
  const left = view.minutes_left;
  return /* @__PURE__ */ u3("section", { class: `rb-card rb-form${technique ? "" : " is-blank"}`, "aria-labelledby": `${uid}-form-title`, children: [
    /* @__PURE__ */ u3("div", { class: "rb-form-fields", children: [
      /* @__PURE__ */ u3("h3", { id: `${uid}-form-title`, children: t3("treat.add") }),
      /* @__PURE__ */ u3(TechniqueField, { clinic, technique, onChange: changeTechnique }),
      technique && /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3(RegionField, { clinic, technique, region: step.region, onChange: (region) => change2({ region }) }),
        positions.length > 0 && /* @__PURE__ */ u3("div", { class: "rb-field", children: [
          /* @__PURE__ */ u3("label", { class: "rb-label", for: `${uid}-position`, children: t3("treat.position") }),
          /* @__PURE__ */ u3(GroupedSelect, { id: `${uid}-position`, value: step.position, list: positions, onChange: (position) => change2({ position }) })
        ] }),
        /* @__PURE__ */ u3(MinutesField, { onProblem: setMinutesProblem, t: t3, room, view, limits: technique.minutes, value: step.minutes, onChange: (minutes) => change2({ minutes }) }, technique.slug),
        /* @__PURE__ */ u3(Pressure, { t: t3, room, limits: technique.pressure, value: step.pressure, onChange: (pressure) => change2({ pressure }) })
      ] })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-form-body", children: [
      step && step.region && /* @__PURE__ */ u3(MiniBody, { clinic, region: step.region }),
      technique && clinic.drawing && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link is-small", ref: chartButton, "aria-expanded": isCharting, onClick: () => setCharting(!isCharting), children: t3(isCharting ? "treat.chart.close" : "treat.chart") })
    ] }),
    technique && isCharting && /* @__PURE__ */ u3(ChartPick, { clinic, technique, region: step.region, onChoose: (region) => change2({ region }), onEscape: () => {
      setCharting(false);
      chartButton.current.focus();
    } }),
    /* @__PURE__ */ u3("div", { class: "rb-form-acts", children: [
      /* @__PURE__ */ u3(Hints, { clinic, besides: asking && asking.place === "form" ? [asking.danger] : [] }),
      /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", disabled: Boolean(missing), onClick: () => askFor("form", step), children: [
          /* @__PURE__ */ u3(Icon, { name: "hand" }),
          t3("treat.apply")
        ] }),
        /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", disabled: Boolean(missing), onClick: add, children: [
          /* @__PURE__ */ u3(Icon, { name: "plus" }),
          t3("treat.plan")
        ] }),
        missing && /* @__PURE__ */ u3("span", { class: "rb-small", children: missing }),
        !missing && /* @__PURE__ */ u3("span", { class: "rb-small rb-push", children: t3("treat.takes", { minutes: step.minutes + settingUp(room), left }) })
      ] }),
      asking && asking.place === "form" && /* @__PURE__ */ u3(StepAsk, { t: t3, room, asking, onYes: apply, onNo: () => setAsking(null) }),
      /* @__PURE__ */ u3(Echo, { t: t3, clinic, view, isQuiet: Boolean(asking || refused) }),
      refused && refused.place === "form" && /* @__PURE__ */ u3(Refused, { t: t3, text: refused.text, onClose: () => setRefused(null) })
    ] })
  ] });
}
function ChartPick({ clinic, technique, region, onChoose, onEscape }) {
  const { t: t3, room, view } = clinic;
  const [shown, setShown] = d2({ view: "back", deep: false });
  const [problem, setProblem] = d2("");
  const inner = {
    ...clinic,
    view: { ...view, draft: { ...view.draft, chosen: { ...shown, region } } },
    setDraft: (patch) => patch.chosen && setShown({ view: patch.chosen.view, deep: patch.chosen.deep }),
    chooseRegion(slug) {
      const isPossible = technique.regions.includes(slug);
      const words = t3(isPossible ? "treat.chart.chosen" : "treat.chart.not", { label: labelOf(room.regions, slug), technique: lower(technique.label) });
      setProblem(isPossible ? "" : words);
      clinic.say(words);
      if (isPossible) onChoose(slug);
    }
  };
  return /* @__PURE__ */ u3("div", { class: "rb-form-chart", children: [
    /* @__PURE__ */ u3("div", { class: "rb-row rk-tools", children: /* @__PURE__ */ u3(ChartTools, { clinic: inner }) }),
    problem && /* @__PURE__ */ u3("p", { class: "rb-problem", children: [
      /* @__PURE__ */ u3(Icon, { name: "caution" }),
      problem
    ] }),
    /* @__PURE__ */ u3(BodyChart, { clinic: inner, onEscape })
  ] });
}
function Echo({ t: t3, clinic, view, isQuiet }) {
  const seen = useInSight(clinic.reply, Boolean(clinic.reply) && clinic.reply.act === "apply");
  const { spoken: spoken2 } = lastAnswers(view);
  const last = view.events[view.events.length - 1];
  if (isQuiet || !spoken2 || !last || spoken2.n !== last.n || spoken2.act !== "apply") return null;
  return /* @__PURE__ */ u3("div", { ref: seen, class: `rb-echo${spoken2.flare ? " rb-flare" : ""}`, "aria-hidden": "true", children: [
    spoken2.flare && /* @__PURE__ */ u3("p", { class: "rb-flare-word", children: [
      /* @__PURE__ */ u3(Icon, { name: "danger" }),
      t3("treat.flare")
    ] }),
    /* @__PURE__ */ u3(Voice, { t: t3, text: spoken2.says }),
    /* @__PURE__ */ u3("p", { class: "rb-small", children: spoken2.text })
  ] });
}
function Pressure({ t: t3, room, limits, value, onChange }) {
  const uid = useId();
  const { low, high } = limits;
  const word = room.pressure_words[value] || "";
  const span = high - low;
  const middle = (5 - low) / (span || 1);
  const hasMiddle = middle > 0.35 && middle < 0.55;
  const head = /* @__PURE__ */ u3("div", { class: "rb-range-head", children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: `${uid}-pressure`, children: t3("treat.pressure") }),
    /* @__PURE__ */ u3("span", { class: "rb-small", children: [
      /* @__PURE__ */ u3("b", { children: value }),
      " ",
      t3("treat.pressure.words", { word })
    ] })
  ] });
  if (!span) return /* @__PURE__ */ u3("div", { class: "rb-field", children: head });
  const onKeyDown = (event) => {
    const by = { PageUp: 2, PageDown: -2 }[event.key];
    if (!by) return;
    event.preventDefault();
    onChange(Math.min(high, Math.max(low, value + by)));
  };
  return /* @__PURE__ */ u3("div", { class: "rb-field", children: [
    head,
    /* @__PURE__ */ u3(
      "input",
      {
        id: `${uid}-pressure`,
        type: "range",
        class: "rb-range",
        min: low,
        max: high,
        step: limits.step || 1,
        value,
        "aria-valuetext": t3("treat.pressure.say", { pressure: value, word }),
        style: { "--share": `${100 * (value - low) / span}%` },
        onInput: (event) => onChange(Number(event.currentTarget.value)),
        onKeyDown
      }
    ),
    /* @__PURE__ */ u3("div", { class: "rb-range-ends", "aria-hidden": "true", children: [
      /* @__PURE__ */ u3("span", { children: [
        low,
        " ",
        pressureWord(room, low)
      ] }),
      hasMiddle && /* @__PURE__ */ u3("span", { class: "rb-range-middle", style: { left: `${100 * middle}%` }, children: [
        "5 ",
        pressureWord(room, 5)
      ] }),
      /* @__PURE__ */ u3("span", { children: [
        high,
        " ",
        pressureWord(room, high)
      ] })
    ] })
  ] });
}
function lastAnswers(view) {
  const answers = view.events.filter((event) => event.visit === view.visit && TREATING.includes(event.act));
  const last = answers[answers.length - 1] || null;
  const spoken2 = [...answers].reverse().find((event) => event.act !== "reassess" || event.says) || null;
  return { spoken: spoken2, retest: last && last.act === "reassess" && last !== spoken2 ? last : null };
}
function afterWords(t3, view, event) {
  if (!event) return "";
  if (event.act === "check_in") return t3("treat.after.check_in");
  if (event.act === "reassess") return t3("treat.after.reassess");
  const place = view.blend.filter((step) => step.visit === view.visit && step.n <= event.n).length;
  return t3("treat.after.apply", { number: place });
}
function retestMinutes(room, finding) {
  const slug = finding.id.split(".")[1];
  const list2 = { ask: room.topics, move: room.motions, test: room.tests }[finding.act] || [];
  const entry = list2.find((each) => each.slug === slug);
  return entry && entry.minutes || room.acts[finding.act] && room.acts[finding.act].minutes || 0;
}
var RETEST_ORDER = ["palpate", "move", "test", "observe", "ask"];
function retestChoices(t3, room, findings) {
  const place = (finding) => RETEST_ORDER.indexOf(finding.act);
  return [...findings].sort((one, two) => place(one) - place(two) || one.number - two.number).map((finding) => ({
    slug: finding.id,
    number: finding.number,
    label: findingName(finding, room),
    more: findingResult(finding),
    how: finding.how_label,
    side: t3("b.min", { minutes: retestMinutes(room, finding) })
  }));
}
function Answer({ clinic, plan, dangers, asking, askFor }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const { spoken: spoken2, retest } = lastAnswers(view);
  const [isTesting, setTesting] = d2(false);
  const [refused, setRefused] = useRefusal(clinic);
  const { reply: newest, size } = clinic;
  const seen = useInSight(newest, Boolean(newest) && TREATING.includes(newest.act) && (size === "wide" || newest.act !== "apply"));
  const opener = A2(null);
  const unsafe = dangers.findIndex(Boolean);
  const closeTest = () => {
    setTesting(false);
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const act = async (name, fields) => {
    if (clinic.busy) return null;
    const reply = await clinic.act(name, fields);
    setRefused(reply && reply.refused ? { text: reply.text } : null);
    return reply;
  };
  const test = async (finding) => {
    const reply = await act("reassess", { finding });
    if (reply && !reply.refused) closeTest();
  };
  const cost = room.acts.check_in && room.acts.check_in.minutes;
  const changeUnsafe = () => {
    const label = labelOf(room.techniques, plan[unsafe].technique);
    clinic.setDraft({ plan: plan.filter((_3, index) => index !== unsafe), editing: plan[unsafe] }, { words: t3("frame.undo.what.taken", { label }) });
    focusForm(opener.current);
  };
  return /* @__PURE__ */ u3("section", { class: "rb-right rb-answer", "aria-labelledby": `${uid}-answer-title`, children: /* @__PURE__ */ u3("div", { class: "rb-stick", children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id: `${uid}-answer-title`, children: t3("treat.answer") }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: afterWords(t3, view, spoken2) })
    ] }),
    /* @__PURE__ */ u3("div", { ref: seen, class: "rk-seen", children: [
      spoken2 ? /* @__PURE__ */ u3(Spoken, { t: t3, event: spoken2 }) : /* @__PURE__ */ u3(k, { children: [
        view.visit > 1 && view.arrival && /* @__PURE__ */ u3(Voice, { t: t3, size: "live", text: view.arrival.says }),
        /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("treat.answer.none") })
      ] }),
      retest && /* @__PURE__ */ u3(Retested, { t: t3, room, event: retest, finding: view.findings.find((each) => each.id === retest.fields.finding) })
    ] }),
    view.pain && /* @__PURE__ */ u3(PainScale, { t: t3, pain: { ...view.pain, label: t3("treat.pain", { label: shortLabel(view.pain.label) }) } }),
    /* @__PURE__ */ u3(Signs, { t: t3, view, room }),
    /* @__PURE__ */ u3("div", { class: "rb-row rb-answer-acts", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => act("check_in", {}), children: [
        /* @__PURE__ */ u3(Icon, { name: "ask" }),
        t3("treat.check_in"),
        cost ? /* @__PURE__ */ u3("small", { children: t3("treat.cost", { minutes: cost }) }) : null
      ] }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", ref: opener, "aria-expanded": isTesting, onClick: () => setTesting(!isTesting), children: [
        /* @__PURE__ */ u3(Icon, { name: "swap" }),
        t3("treat.retest")
      ] })
    ] }),
    isTesting && /* @__PURE__ */ u3("div", { class: "rb-card", children: [
      /* @__PURE__ */ u3(Hints, { clinic }),
      view.findings.length ? /* @__PURE__ */ u3(SearchList, { t: t3, label: t3("treat.retest.find"), icon: "swap", groupKey: "how", most: SHOWN_SIGNS_TO_TEST, onClose: closeTest, note: t3("treat.retest.note"), options: retestChoices(t3, room, view.findings), onChoose: test }) : /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("treat.retest.none") })
    ] }),
    refused && /* @__PURE__ */ u3(Refused, { t: t3, text: refused.text, onClose: () => setRefused(null) }),
    unsafe >= 0 && !(asking && asking.place === unsafe) && /* @__PURE__ */ u3(Notice, { kind: "danger", title: t3("treat.unsafe"), actions: /* @__PURE__ */ u3(k, { children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: changeUnsafe, children: t3("treat.change") }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small is-danger", onClick: () => askFor(unsafe, plan[unsafe]), children: t3("treat.anyway") })
    ] }), children: /* @__PURE__ */ u3("p", { children: dangers[unsafe] }) }),
    /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("b.model") })
  ] }) });
}
function Spoken({ t: t3, event }) {
  return /* @__PURE__ */ u3("div", { class: event.flare ? "rb-flare" : void 0, children: [
    event.flare && /* @__PURE__ */ u3("p", { class: "rb-flare-word", children: [
      /* @__PURE__ */ u3(Icon, { name: "danger" }),
      t3("treat.flare")
    ] }),
    /* @__PURE__ */ u3(Voice, { t: t3, size: "live", text: event.says }),
    event.text && /* @__PURE__ */ u3("p", { class: "rb-answer-text", children: event.text }),
    event.why && /* @__PURE__ */ u3(Why, { t: t3, why: event.why })
  ] });
}
function Retested({ t: t3, room, event, finding }) {
  return /* @__PURE__ */ u3(Notice, { kind: "plain", icon: "swap", title: t3("treat.retested.title", { label: finding ? findingName(finding, room) : "" }), children: /* @__PURE__ */ u3("p", { children: [
    event.text,
    finding && change(t3, finding, event) ? ` (${change(t3, finding, event)})` : ""
  ] }) });
}
function Signs({ t: t3, view, room }) {
  const rows = view.signs.slice(-SHOWN_SIGNS).map((sign) => {
    const finding = view.findings.find((each) => each.id === sign.id);
    const points = sign.points.filter((value) => typeof value === "number");
    const isCounted = finding && points.length > 1;
    return {
      ...sign,
      name: finding ? findingName(finding, room) : shortLabel(sign.label),
      now: isCounted ? pointWords(finding, points[points.length - 1]) : sign.text_now,
      was: isCounted ? String(points[points.length - 2]) : ""
    };
  });
  if (!rows.length) return null;
  return /* @__PURE__ */ u3("ul", { class: "rb-signs", children: rows.map((sign) => /* @__PURE__ */ u3("li", { children: [
    /* @__PURE__ */ u3("span", { children: sign.name }),
    /* @__PURE__ */ u3(Trend, { points: sign.points }),
    /* @__PURE__ */ u3("span", { class: "rb-sign-now", children: [
      /* @__PURE__ */ u3("b", { children: sign.now }),
      sign.was ? t3("treat.was", { was: sign.was }) : null
    ] })
  ] }, sign.id)) });
}
function TreatFootNote({ clinic }) {
  return (clinic.view.draft.plan || []).length > 1 ? /* @__PURE__ */ u3(OrderKeys, { t: clinic.t }) : null;
}
function Why({ t: t3, why }) {
  return /* @__PURE__ */ u3("details", { class: "rb-more rb-why", children: [
    /* @__PURE__ */ u3("summary", { children: t3("treat.why") }),
    /* @__PURE__ */ u3("p", { children: why.sentence }),
    /* @__PURE__ */ u3("ul", { children: (why.factors || []).map((factor) => /* @__PURE__ */ u3("li", { children: [
      /* @__PURE__ */ u3("span", { children: factor.name }),
      /* @__PURE__ */ u3("span", { class: "rb-bar", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${factor.value}%` } }) }),
      /* @__PURE__ */ u3("span", { class: "rb-num", children: factor.value })
    ] }, factor.name)) })
  ] });
}

// remedial_kit/clinic/js/screens/advise.jsx
var FEW_CHIPS = 8;
var plainAdvice = ({ advice, dose, why, text }) => ({ advice, dose: dose || {}, why: why || "", text: text || "" });
var sameAdvice = (one, two) => JSON.stringify(plainAdvice(one)) === JSON.stringify(plainAdvice(two));
function adviceCards(view) {
  const drafts = view.draft.advice || [];
  const cards = view.advice.map((given) => {
    const draft = drafts.find((each) => each.advice === given.advice);
    return { ...draft || plainAdvice(given), given };
  });
  const isGiven = (each) => view.advice.some((given) => given.advice === each.advice);
  return [...cards, ...drafts.filter((each) => !isGiven(each)).map((draft) => ({ ...draft, given: null }))];
}
var noteFields = (note) => Object.fromEntries(PARTS.map((part2) => [part2, note[part2]]));
var isPartEmpty = (part2) => !part2.text.trim() && !part2.findings.length;
var isNoteSaved = (view) => Boolean(view.note) && JSON.stringify(noteOf({ ...view, draft: {} })) === JSON.stringify(noteOf(view));
function emptyWords(t3, note) {
  const empty = PARTS.filter((part2) => isPartEmpty(note[part2])).map((part2) => t3(`note.${part2}.letter`));
  if (!empty.length) return "";
  return t3(empty.length > 1 ? "advise.open.note_many" : "advise.open.note", { parts: empty.join(", ") });
}
function stillOpen(clinic) {
  const { t: t3, view } = clinic;
  const note = noteOf(view);
  const empty = emptyWords(t3, note);
  const open = [];
  if (!view.decide) open.push(t3("advise.open.decide"));
  if (!view.impression) open.push(t3("advise.open.impression"));
  if ((view.draft.plan || []).length) open.push(t3("advise.open.plan", { count: view.draft.plan.length }));
  if (!view.advice.length) open.push(t3("advise.open.advice"));
  if (adviceCards(view).some((card) => !card.given || !sameAdvice(card, card.given))) open.push(t3("advise.open.advice_draft"));
  if (empty) open.push(empty);
  if (PARTS.some((part2) => !isPartEmpty(note[part2])) && !isNoteSaved(view)) open.push(t3("advise.open.note_draft"));
  if (clinic.room.mode === "graded" && !(view.draft.reflection || "").trim()) open.push(t3("advise.open.reflection"));
  return open;
}
function Advise({ clinic }) {
  return /* @__PURE__ */ u3("div", { class: "rb-advise", children: /* @__PURE__ */ u3(Readable, { clinic, children: /* @__PURE__ */ u3("div", { class: "rb-columns rb-advise-columns", children: [
    /* @__PURE__ */ u3("div", { class: "rb-left", children: [
      /* @__PURE__ */ u3(TakesHome, { clinic }),
      /* @__PURE__ */ u3(NextVisit, { clinic }),
      /* @__PURE__ */ u3(WriteLetter, { clinic })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-right", children: [
      /* @__PURE__ */ u3(Note, { clinic }),
      /* @__PURE__ */ u3(Reflection, { clinic })
    ] })
  ] }) }) });
}
function usualDose(entry) {
  return Object.fromEntries(Object.entries(entry.dose || {}).map(([key, limits]) => [key, limits.usual ?? limits.low]));
}
function TakesHome({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const cards = adviceCards(view);
  const [isAdding, setAdding] = d2(false);
  const opener = A2(null);
  const list2 = A2(null);
  const drafts = view.draft.advice || [];
  const label = (advice) => (room.advice.find((each) => each.slug === advice) || { label: advice }).label;
  const save = (next, what, advice, field = null) => clinic.setDraft({ advice: next }, { words: t3(`frame.undo.what.${what}`, { label: label(advice) }), field: field && `advice.${advice}.${field}` });
  const edit = (advice, next) => {
    const others = drafts.filter((each) => each.advice !== advice);
    const old = cards.find((card) => card.advice === advice);
    const place = drafts.findIndex((each) => each.advice === advice);
    const changed = { ...plainAdvice(old), ...next };
    const [part2] = Object.keys(next);
    save(place < 0 ? [...others, changed] : drafts.map((each) => each.advice === advice ? changed : each), part2, advice, part2 === "why" ? null : part2);
  };
  const without = (advice) => (clinic.get().draft.advice || []).filter((each) => each.advice !== advice);
  const add = (advice) => {
    const entry = room.advice.find((each) => each.slug === advice);
    save([...drafts, { advice, dose: usualDose(entry), why: "", text: "" }], "added", advice);
    setAdding(false);
    clinic.say(t3("advise.added", { label: entry.label }));
    requestAnimationFrame(() => {
      const last = list2.current && list2.current.querySelector(`[data-advice="${advice}"] h3`);
      if (last) last.focus();
    });
  };
  const close = () => {
    setAdding(false);
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const unused = room.advice.filter((entry) => !cards.some((card) => card.advice === entry.slug));
  const name = firstName2(room);
  const hints = view.hints.filter((hint) => hint.where === "advise");
  return /* @__PURE__ */ u3("section", { "aria-labelledby": `${uid}-home-title`, children: [
    /* @__PURE__ */ u3("h2", { id: `${uid}-home-title`, children: t3("advise.title", { name }) }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("advise.sub", { they: room.client.pronoun.they }) }),
    !cards.length && !isAdding && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("advise.none") }),
      /* @__PURE__ */ u3("span", { children: t3("advise.none.how") })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-advice-list", ref: list2, children: cards.map((card) => /* @__PURE__ */ u3(AdviceCard, { clinic, card, onEdit: (next) => edit(card.advice, next), onGiven: () => clinic.setDraft({ advice: without(card.advice) }), onDrop: () => save(without(card.advice), "removed", card.advice) }, card.advice)) }),
    hints.map((hint) => /* @__PURE__ */ u3(Notice, { kind: "caution", title: "", children: /* @__PURE__ */ u3("p", { children: hint.text }) }, hint.text)),
    /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", ref: opener, "aria-expanded": isAdding, onClick: () => setAdding(!isAdding), children: [
        /* @__PURE__ */ u3(Icon, { name: "plus" }),
        t3("advise.add")
      ] }),
      !view.finished && /* @__PURE__ */ u3(HomeCarePaper, { clinic, isLink: true })
    ] }),
    isAdding && /* @__PURE__ */ u3("div", { class: "rb-card", children: /* @__PURE__ */ u3(SearchList, { t: t3, label: t3("advise.find"), options: unused.map((entry) => ({ ...entry, more: entry.about })), groupKey: "kind_label", onChoose: add, onClose: close }) })
  ] });
}
function AdviceCard({ clinic, card, onEdit, onGiven, onDrop }) {
  const { t: t3, room } = clinic;
  const entry = room.advice.find((each) => each.slug === card.advice);
  const [refused, setRefused] = d2("");
  const [problems, setProblems] = d2({});
  const id = useId();
  const problem = Object.values(problems).find(Boolean);
  if (!entry) return null;
  const isGiven = Boolean(card.given) && sameAdvice(card, card.given);
  const minutes = room.acts.advise && room.acts.advise.minutes;
  const give = async () => {
    if (clinic.busy) return;
    const reply = await clinic.act("advise", { advice: card.advice, dose: card.dose, ...card.why && { why: card.why }, ...card.text.trim() && { text: card.text.trim() } });
    setRefused(reply && reply.refused ? reply.text : "");
    if (reply && !reply.refused) onGiven();
  };
  const drop = async () => {
    if (card.given) {
      const reply = await clinic.act("advise", { advice: card.advice, dose: null });
      if (reply && reply.refused) {
        setRefused(reply.text);
        return;
      }
      onGiven();
    } else onDrop();
    clinic.say(t3("think.removed", { label: entry.label }));
  };
  const doses = Object.entries(entry.dose || {});
  return /* @__PURE__ */ u3("article", { class: `rb-card rb-advice${isGiven ? " is-given" : ""}`, "data-advice": card.advice, "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-advice-head", children: [
      /* @__PURE__ */ u3("h3", { id, tabIndex: -1, children: entry.label }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button is-bare", "aria-label": t3("b.remove", { label: entry.label }), onClick: drop, children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
    ] }),
    entry.about && /* @__PURE__ */ u3("p", { class: "rb-sub", children: entry.about }),
    entry.whys && entry.whys.length > 0 && /* @__PURE__ */ u3("label", { class: "rb-field rb-why-field", children: [
      /* @__PURE__ */ u3("span", { class: "rb-label", children: t3("advise.why") }),
      /* @__PURE__ */ u3(GroupedSelect, { value: card.why, list: entry.whys, none: t3("advise.why.choose"), onChange: (why) => onEdit({ why }) })
    ] }),
    doses.length > 0 && /* @__PURE__ */ u3("div", { class: "rb-doses", role: "group", "aria-label": t3("advise.dose"), children: doses.map(([key, limits]) => /* @__PURE__ */ u3(
      NumberBox,
      {
        t: t3,
        label: t3("advise.dose.of", { unit: limits.label, label: entry.label }),
        unit: doseUnit(t3, key, limits, card.dose[key]),
        value: card.dose[key] ?? limits.usual ?? limits.low,
        low: limits.low,
        high: limits.high,
        step: limits.step,
        onProblem: (text) => setProblems((all) => ({ ...all, [key]: text })),
        onChange: (value) => onEdit({ dose: { ...card.dose, [key]: value } })
      },
      key
    )) }),
    /* @__PURE__ */ u3("label", { class: "rb-field", children: [
      /* @__PURE__ */ u3("span", { class: "rb-label", children: t3("advise.text") }),
      /* @__PURE__ */ u3("textarea", { class: "rb-input is-line", rows: 2, value: card.text, autocomplete: "off", onInput: (event) => onEdit({ text: event.currentTarget.value.replace(/\n/g, " ") }) })
    ] }),
    card.given && card.given.says && /* @__PURE__ */ u3(Voice, { t: t3, text: card.given.says }),
    refused && /* @__PURE__ */ u3(Notice, { kind: "refused", live: true, title: refused }),
    /* @__PURE__ */ u3("div", { class: "rb-row rb-record", children: [
      !isGiven && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small is-main", disabled: Boolean(problem), onClick: give, children: card.given ? t3("advise.give_again") : t3("advise.give") }),
      /* @__PURE__ */ u3("span", { class: "rb-small rb-state", children: problem ? problem : isGiven ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3(Icon, { name: "check" }),
        t3("advise.given")
      ] }) : card.given ? t3("think.changed") : minutes ? t3("b.about", { minutes }) : "" })
    ] })
  ] });
}
function NextVisit({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const isAsking = clinic.confirming === "visit";
  const setAsking = (isOpen) => clinic.confirm(isOpen ? "visit" : null);
  const [refused, setRefused] = d2("");
  const isLast = view.visit >= room.visits_at_most;
  const options = room.rebook.filter((entry) => !isLast || entry.weeks === 0).map((entry) => ({ slug: entry.weeks, label: entry.label }));
  const weeks = isLast ? 0 : view.draft.rebook ?? null;
  const chosen = options.find((option) => option.slug === weeks);
  const booked = view.events.filter((event) => event.act === "rebook" && event.visit === view.visit).pop();
  const name = firstName2(room);
  const book = async () => {
    setAsking(false);
    const reply = await clinic.act("rebook", { weeks });
    setRefused(reply && reply.refused ? reply.text : "");
    if (reply && !reply.refused && weeks > 0) {
      clinic.setDraft({ rebook: null, consent_said: {} });
    }
  };
  return /* @__PURE__ */ u3("section", { class: "rb-next", "aria-labelledby": `${uid}-next-title`, children: [
    /* @__PURE__ */ u3("h2", { id: `${uid}-next-title`, children: t3("next.title") }),
    !isLast && /* @__PURE__ */ u3(Segments, { label: t3("next.title"), options, value: weeks, onChange: (value) => {
      setAsking(false);
      clinic.setDraft({ rebook: value }, { words: t3("frame.undo.what.rebook") });
    } }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: isLast ? t3("next.last") : t3("next.sub", { they: room.client.pronoun.they }) }),
    booked && /* @__PURE__ */ u3("p", { class: "rb-small rb-state", children: [
      /* @__PURE__ */ u3(Icon, { name: "check" }),
      t3("next.none_recorded")
    ] }),
    chosen && !isAsking && !booked && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => weeks > 0 ? setAsking(true) : book(), children: weeks > 0 ? t3("next.book") : t3("next.discharge") }),
    isAsking && chosen && /* @__PURE__ */ u3(Ask, { title: t3("next.ask", { visit: view.visit, name, when: lower(chosen.label) }), text: (view.draft.plan || []).length ? t3("next.ask.plan") : "", yes: t3("next.yes"), no: t3("next.no"), onYes: book, onNo: () => setAsking(false) }),
    refused && /* @__PURE__ */ u3(Notice, { kind: "refused", live: true, title: refused })
  ] });
}
function WriteLetter({ clinic }) {
  const { t: t3, view } = clinic;
  const [isOpen, setOpen] = d2(false);
  return /* @__PURE__ */ u3("section", { class: "rb-write", children: [
    /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", "aria-expanded": isOpen, onClick: () => setOpen(!isOpen), children: [
      /* @__PURE__ */ u3(Icon, { name: "refer" }),
      view.letter ? t3("letter.open") : t3("letter.write")
    ] }),
    isOpen && /* @__PURE__ */ u3(Letter, { clinic })
  ] });
}
function Note({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const note = noteOf(view);
  const active = view.draft.note_part || "objective";
  const change2 = (part2, next, words, field = null) => clinic.setDraft({ note: { ...note, [part2]: { ...note[part2], ...next } }, note_part: part2 }, { words, field });
  const flip = (part2, id) => {
    const { text, findings } = note[part2];
    const { text: sentence, number } = view.findings.find((each) => each.id === id) || { text: "", number: "" };
    const words = t3("frame.undo.what.linked", { number, part: t3(`note.${part2}.letter`) });
    if (findings.includes(id)) change2(part2, { findings: findings.filter((each) => each !== id) }, words);
    else change2(part2, { findings: [...findings, id], text: text.includes(sentence) ? text : [text.trimEnd(), sentence].filter(Boolean).join("\n") }, words);
  };
  const [refused, setRefused] = d2("");
  const saved = isNoteSaved(view);
  const save = async () => {
    const reply = await clinic.act("note", noteFields(note));
    setRefused(reply && reply.refused ? reply.text : "");
  };
  const pronouns = room.client.pronoun;
  return /* @__PURE__ */ u3("section", { "aria-labelledby": `${uid}-note-title`, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id: `${uid}-note-title`, children: t3("note.title") }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: /* @__PURE__ */ u3("abbr", { title: t3("note.soap"), children: t3("note.abbr") }) })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("note.sub") }),
    PARTS.map((part2) => /* @__PURE__ */ u3("div", { class: "rb-soap", children: [
      /* @__PURE__ */ u3("span", { class: "rb-soap-letter", "aria-hidden": "true", children: t3(`note.${part2}.letter`) }),
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("label", { class: "rb-label", for: `${uid}-note-${part2}`, children: t3(`note.${part2}`, { they: pronouns.they }) }),
        /* @__PURE__ */ u3(
          "textarea",
          {
            id: `${uid}-note-${part2}`,
            class: "rb-input",
            rows: 3,
            value: note[part2].text,
            "aria-describedby": `${uid}-note-${part2}-help`,
            onFocus: () => active !== part2 && clinic.setDraft({ note_part: part2 }),
            onInput: (event) => change2(part2, { text: event.currentTarget.value }, t3("frame.undo.what.written", { part: t3(`note.${part2}.letter`) }), `note.${part2}`)
          }
        ),
        !note[part2].text && /* @__PURE__ */ u3("p", { class: "rb-small", id: `${uid}-note-${part2}-help`, children: t3(`note.${part2}.help`) }),
        /* @__PURE__ */ u3(NoteChips, { t: t3, view, room, part: part2, linked: note[part2].findings, isActive: part2 === active, onFlip: (id) => flip(part2, id), onOpen: () => clinic.setDraft({ note_part: part2 }) })
      ] })
    ] }, part2)),
    refused && /* @__PURE__ */ u3(Notice, { kind: "refused", live: true, title: refused }),
    /* @__PURE__ */ u3("div", { class: "rb-row rb-record", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: save, children: t3("note.save") }),
      /* @__PURE__ */ u3("span", { class: "rb-small rb-state", children: saved ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3(Icon, { name: "check" }),
        t3("note.saved")
      ] }) : view.note ? t3("note.changed") : t3("note.unsaved") })
    ] })
  ] });
}
function NoteChips({ t: t3, view, room, part: part2, linked, isActive, onFlip, onOpen }) {
  const [isWhole, setWhole] = d2(false);
  const rove = useRove();
  const isLinked = (finding) => linked.includes(finding.id);
  const isSaid = (finding) => finding.act === "ask";
  const ordered = [...view.findings.filter((each) => isSaid(each) === (part2 === "subjective")), ...view.findings.filter((each) => isSaid(each) !== (part2 === "subjective"))];
  const stable = isActive ? ordered : view.findings.filter(isLinked);
  const shown = isActive && !isWhole ? stable.filter((each, index) => index < FEW_CHIPS || isLinked(each)) : stable;
  if (!view.findings.length) return null;
  return /* @__PURE__ */ u3("div", { class: "rb-chips", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, role: "group", "aria-label": t3("note.findings", { part: t3(`note.${part2}.letter`) }), children: [
    shown.map((finding) => /* @__PURE__ */ u3("button", { type: "button", class: `rb-chip is-toggle${isLinked(finding) ? " is-on" : ""}`, "aria-pressed": isLinked(finding), onClick: () => onFlip(finding.id), children: [
      isLinked(finding) && /* @__PURE__ */ u3(Icon, { name: "check" }),
      /* @__PURE__ */ u3("b", { children: finding.number }),
      findingName(finding, room),
      !isLinked(finding) && /* @__PURE__ */ u3(Icon, { name: "plus" })
    ] }, finding.id)),
    isActive && shown.length < stable.length && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => setWhole(true), children: t3("note.all", { count: stable.length }) }),
    !isActive && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: onOpen, children: t3("note.add") })
  ] });
}
function Reflection({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const isGraded = room.mode === "graded";
  return /* @__PURE__ */ u3("section", { class: "rb-reflection", "aria-labelledby": `${uid}-reflection-title`, children: [
    /* @__PURE__ */ u3("h2", { id: `${uid}-reflection-title`, children: /* @__PURE__ */ u3("label", { for: `${uid}-reflection`, children: t3("reflection.title") }) }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", id: `${uid}-reflection-help`, children: isGraded ? t3("reflection.graded") : t3("reflection.practice") }),
    /* @__PURE__ */ u3("textarea", { id: `${uid}-reflection`, class: "rb-input", rows: 4, "aria-describedby": `${uid}-reflection-help`, value: view.draft.reflection || "", onInput: (event) => clinic.setDraft({ reflection: event.currentTarget.value }, { words: t3("frame.undo.what.reflection"), field: "reflection" }) })
  ] });
}
function AdviseFootNote({ clinic }) {
  const { t: t3, view } = clinic;
  const words = emptyWords(t3, noteOf(view));
  return words ? /* @__PURE__ */ u3("span", { children: words }) : null;
}
function AdviseFoot({ clinic }) {
  const { t: t3, view, room } = clinic;
  const isAsking = clinic.confirming === "finish";
  const setAsking = (isOpen) => clinic.confirm(isOpen ? "finish" : null);
  if (view.finished) return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3(HomeCarePaper, { clinic }),
    /* @__PURE__ */ u3(NotePaper, { clinic })
  ] });
  const open = stillOpen(clinic);
  const finish = () => {
    setAsking(false);
    clinic.act("finish", {});
  };
  return isAsking ? /* @__PURE__ */ u3(Ask, { title: room.mode === "graded" ? t3("finish.ask.graded") : t3("finish.ask"), text: open.length ? `${t3("finish.open")} ${open.join(" ")}` : "", yes: t3("finish.yes"), no: t3("finish.no"), onYes: finish, onNo: () => setAsking(false) }) : /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3(NotePaper, { clinic }),
    /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: () => setAsking(true), children: t3("finish.title") })
  ] });
}

// remedial_kit/clinic/js/history.js
var MOST = 60;
var KEPT_IN = "remedial.undo";
var plain2 = (value) => JSON.stringify(value, (_3, each) => Array.isArray(each) && !each.length ? null : each);
var same = (one, two) => plain2(one) === plain2(two);
var pick = (draft, keys) => Object.fromEntries(keys.map((key) => [key, draft[key] ?? null]));
function createHistory() {
  let past = [];
  let undone = [];
  const last = (list2, keys) => list2.findLast((change2) => Object.keys(change2.after).some((key) => keys.includes(key))) || null;
  return {
    /** Remembers a change of `draft` by `patch`. Typing on in the same field is one change. */
    add(draft, patch, { words, field = null }, step) {
      const keys = Object.keys(patch);
      const newest = past[past.length - 1];
      undone = [];
      if (field && newest && newest.field === field) newest.after = pick(patch, keys);
      else past = [...past, { words, field, step, before: pick(draft, keys), after: pick(patch, keys) }].slice(-MOST);
    },
    /** The newest change that the screen of `keys` can take back, and the one it can bring again. */
    next: (keys) => ({ undo: last(past, keys), redo: last(undone, keys) }),
    undo(change2) {
      past = past.filter((each) => each !== change2);
      undone = [...undone, change2];
    },
    redo(change2) {
      undone = undone.filter((each) => each !== change2);
      past = [...past, { ...change2, field: null }];
    },
    /**
     * Takes out what is done and can't come back. `spent` names parts of the draft: null forgets how they changed, a function
     * takes the done thing out of what they were.
     */
    spend(spent) {
      const without = (values) => Object.fromEntries(
        Object.entries(values).filter(([key]) => spent[key] !== null).map(([key, value]) => [key, spent[key] && value ? spent[key](value) : value])
      );
      const left = (list2) => list2.map((change2) => ({ ...change2, before: without(change2.before), after: without(change2.after) })).filter(({ before, after }) => !same(before, after));
      past = left(past);
      undone = left(undone);
    },
    clear() {
      past = [];
      undone = [];
    },
    /** Keeps all of it in this tab, so that a reload takes nothing away. */
    keep(visit, draft) {
      try {
        sessionStorage.setItem(`${KEPT_IN} ${visit}`, JSON.stringify({ draft, past, undone }));
      } catch {
      }
    },
    /** Takes up what was kept, where it belongs to this very draft. */
    take(visit, draft) {
      this.clear();
      try {
        const kept = JSON.parse(sessionStorage.getItem(`${KEPT_IN} ${visit}`));
        if (kept && same(kept.draft, draft)) [past, undone] = [kept.past, kept.undone];
      } catch {
      }
    }
  };
}

// remedial_kit/clinic/js/talk.js
var KNOCK_MS = 1500;
function createWatchers() {
  const watchers = /* @__PURE__ */ new Set();
  return {
    tell: (state) => watchers.forEach((watcher) => watcher(state)),
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    }
  };
}
function createTalk(model, { takers, hello, isThere, leave = () => {
} }) {
  const take = (message) => {
    const taker = message && takers[message.type];
    if (taker) taker(message);
  };
  const onHide = () => {
    if (document.visibilityState === "hidden") leave();
  };
  const ends = ["pagehide", "remedial:leave"];
  let knocking = null;
  return {
    open() {
      model.on("msg:custom", take);
      document.addEventListener("visibilitychange", onHide);
      for (const end of ends) window.addEventListener(end, leave);
      hello();
      knocking = setInterval(() => isThere() ? clearInterval(knocking) : hello(), KNOCK_MS);
    },
    close() {
      leave();
      model.off("msg:custom", take);
      document.removeEventListener("visibilitychange", onHide);
      for (const end of ends) window.removeEventListener(end, leave);
      clearInterval(knocking);
    }
  };
}

// remedial_kit/clinic/js/store.js
var DRAFT_PAUSE_MS = 300;
var NO_ANSWER_MS = 12e3;
var FLARE_DISCOMFORT = 7;
var SAME_ACT_MS = 700;
var SPENT_BY = {
  consent: () => ({ consent_said: null }),
  impression: () => ({ ideas: null, idea: null }),
  decide: () => ({ decide: null }),
  letter: () => ({ letter: null }),
  advise: (fields) => ({ advice: (cards) => cards.filter((card) => card.advice !== fields.advice) }),
  note: () => ({ note: null, note_part: null }),
  rebook: () => ({ rebook: null })
};
var drawings = /* @__PURE__ */ new Map();
var capital3 = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function speaker(room) {
  const words = room && room.words || {};
  const client = room && room.client || { name: "", pronoun: {} };
  const known = { name: client.name.split(" ")[0], ...client.pronoun };
  for (const [key, text] of Object.entries(client.pronoun || {})) known[capital3(key)] = capital3(text);
  return (key, values = {}) => {
    const all = { ...known, ...values };
    const single = values.n === 1 && words[`${key}.one`];
    return (single || words[key] || key).replace(/\{(\w+)\}/g, (whole2, name) => name in all ? String(all[name]) : whole2);
  };
}
function createStore(model) {
  const history = createHistory();
  let state = {
    room: null,
    view: null,
    draft: {},
    drawing: null,
    reply: null,
    notices: [],
    t: speaker(null),
    busy: false,
    confirming: null,
    pictures: {},
    glossary: null,
    report: null,
    aside: null,
    attempts: null,
    looked: null,
    saved: { state: "none", problem: null },
    polite: { text: "", n: 0 },
    urgent: { text: "", n: 0 }
  };
  const watchers = createWatchers();
  const waiting = /* @__PURE__ */ new Map();
  let number = 0;
  let owed = 0;
  let timer = null;
  let patience = null;
  let sentDraft = "{}";
  let trouble = null;
  let isKept = true;
  let newest = { key: "", at: 0, promise: null };
  const set = (patch) => {
    state = { ...state, ...patch };
    watchers.tell(state);
  };
  const send = (message) => model.send(message);
  const tellSaved = (problem) => {
    if (problem !== void 0) trouble = problem;
    const told = trouble || (isKept ? null : state.t("frame.saved.notebook"));
    const isEmpty = state.view && !state.view.events.length && !state.view.counter;
    const name = told ? "problem" : owed > 0 || timer ? "saving" : isEmpty ? "none" : "saved";
    if (name !== state.saved.state || told !== state.saved.problem) set({ saved: { state: name, problem: told } });
  };
  const notebook = (isSaved) => {
    isKept = isSaved;
    tellSaved();
  };
  const owe = () => {
    owed += 1;
    clearTimeout(patience);
    patience = setTimeout(noAnswer, NO_ANSWER_MS);
    tellSaved();
  };
  const settle = (problem) => {
    owed = Math.max(0, owed - 1);
    if (!owed) clearTimeout(patience);
    tellSaved(problem);
  };
  const noAnswer = () => {
    tellSaved(state.t("frame.no_answer"));
    refuseAll(state.t("frame.no_answer"));
  };
  const refuseAll = (text) => {
    for (const done of waiting.values()) done({ refused: true, text, says: "", minutes: 0, findings: [], discomfort: null, why: null });
    waiting.clear();
    set({ busy: false });
  };
  const say = (text, isUrgent = false) => {
    const region = isUrgent ? "urgent" : "polite";
    if (text) set({ [region]: { text, n: state[region].n + 1 } });
  };
  const announce = (reply) => {
    if (!reply) return;
    const { t: t3, view } = state;
    const clock = reply.minutes ? t3("frame.say.clock", { n: reply.minutes, used: view.minute }) : "";
    const isFlare = reply.flare || typeof reply.discomfort === "number" && reply.discomfort >= FLARE_DISCOMFORT;
    say([reply.says && t3("b.says", { text: reply.says }), reply.text, clock].filter(Boolean).join(" "), isFlare);
  };
  const visitOf = (view) => `${view.id} ${view.attempt} ${view.visit}`;
  const takeView = (view) => {
    const isOther = !state.view || state.view.id !== view.id || state.view.attempt !== view.attempt;
    if (isOther) {
      sentDraft = JSON.stringify(view.draft || {});
      history.take(visitOf(view), view.draft || {});
      set({ draft: view.draft || {}, reply: null, confirming: null, aside: null, attempts: null, looked: null });
    }
    set({ view });
    window.dispatchEvent(new CustomEvent("remedial:changed", { detail: { id: view.id, counter: view.counter } }));
  };
  const takers = {
    room({ room, view }) {
      set({ room, t: speaker(room), drawing: drawings.get(room.drawing) || state.drawing });
      takeView(view);
      tellSaved();
    },
    view({ view, reply, id, saved }) {
      const before = state.view;
      takeView(view);
      const done = waiting.get(id);
      waiting.delete(id);
      if (reply) {
        set({ reply: { ...reply, ...done && done.asked }, busy: waiting.size > 0 });
        announce(reply);
        if (done && !reply.refused && SPENT_BY[done.asked.act]) spend(SPENT_BY[done.asked.act](done.asked.fields));
        const isOver = before && (view.visit > before.visit || view.finished && !before.finished);
        if (isOver) history.clear();
        if (isOver) setDraft(view.finished ? { step: "end" } : { step: "meet", plan: [], consent_said: {}, asking_consent: null });
      }
      if (saved) takers.saved(saved);
      if (done) done(reply);
    },
    drawing({ hash, svg }) {
      const parsed = svg ? parseDrawing(svg) : null;
      drawings.set(hash, parsed);
      set({ drawing: parsed });
    },
    picture({ technique, svg, words }) {
      set({ pictures: { ...state.pictures, [technique]: { svg, words } } });
    },
    glossary(message) {
      set({ glossary: message });
    },
    report(message) {
      set({ report: message });
    },
    saved({ counter, where, problem }) {
      if (state.view && counter > state.view.counter) set({ view: { ...state.view, counter } });
      settle(problem || (where.length ? null : void 0));
    },
    would({ id, danger }) {
      const done = waiting.get(id);
      waiting.delete(id);
      if (done) done(danger || null);
    },
    attempts({ rows }) {
      set({ attempts: rows });
    },
    attempt({ attempt, view }) {
      if (state.looked && state.looked.id === attempt) set({ looked: view ? { id: attempt, view } : null });
    },
    record({ name, text }) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 0);
    },
    problem({ text }) {
      if (!state.notices.includes(text)) set({ notices: [...state.notices, text] });
      say(text, true);
      settle();
      refuseAll(text);
    }
  };
  const flushDraft = () => {
    clearTimeout(timer);
    timer = null;
    const text = JSON.stringify(state.draft);
    if (text === sentDraft) {
      tellSaved();
      return;
    }
    sentDraft = text;
    history.keep(visitOf(state.view), state.draft);
    owe();
    send({ type: "draft", draft: state.draft });
  };
  const setDraft = (patch, what = null) => {
    if (what) history.add(state.draft, patch, what, state.draft.step);
    set({ draft: { ...state.draft, ...patch } });
    clearTimeout(timer);
    timer = setTimeout(flushDraft, DRAFT_PAUSE_MS);
    tellSaved();
  };
  const spend = (spent, patch = null) => {
    history.spend(spent);
    if (patch) setDraft(patch);
    history.keep(visitOf(state.view), state.draft);
  };
  const turn2 = (way, words) => (keys) => {
    const change2 = history.next(keys)[way];
    if (!change2) return;
    history[way](change2);
    const step = change2.step && change2.step !== state.draft.step ? { step: change2.step } : {};
    setDraft({ ...way === "undo" ? change2.before : change2.after, ...step });
    say(state.t(words, { what: change2.words }));
  };
  const undo = turn2("undo", "frame.undo.done");
  const redo = turn2("redo", "frame.undo.redone");
  const sendAct = (name, fields) => new Promise((resolve) => {
    if (timer) flushDraft();
    number += 1;
    const done = (reply) => resolve(reply);
    done.asked = { act: name, fields };
    waiting.set(number, done);
    set({ busy: true });
    owe();
    send({ type: "do", id: number, act: name, fields });
  });
  const act = (name, fields = {}) => {
    const key = JSON.stringify([name, fields]);
    if (key !== newest.key || Date.now() - newest.at >= SAME_ACT_MS) newest = { key, at: Date.now(), promise: sendAct(name, fields) };
    return newest.promise;
  };
  const confirm = (confirming) => set({ confirming });
  const would = (fields) => new Promise((resolve) => {
    number += 1;
    waiting.set(number, resolve);
    send({ type: "would", id: number, act: "apply", fields });
  });
  const picture = (technique) => {
    if (!(technique in state.pictures)) send({ type: "picture", technique });
  };
  const lookUp = (type, step) => {
    if (type === "report") set({ report: null });
    if (!state[type]) send({ type, step });
  };
  const openAside = (aside) => set({ aside, looked: null, confirming: null });
  const askAttempts = () => {
    if (timer) flushDraft();
    send({ type: "attempts" });
  };
  const look = (id) => {
    set({ looked: id === null ? null : { id, view: null } });
    if (id !== null) send({ type: "attempt", attempt: id });
  };
  const again = (wanted) => {
    flushDraft();
    owe();
    send({ type: "again", ...wanted });
  };
  const resume = (id) => {
    flushDraft();
    owe();
    send({ type: "resume", attempt: id });
  };
  const retrySave = () => {
    tellSaved(null);
    owe();
    send({ type: "save" });
  };
  const download = (id = null) => {
    if (timer) flushDraft();
    send({ type: "record", attempt: id });
  };
  const setName = (trainee) => {
    owe();
    send({ type: "name", trainee });
  };
  const dropNotice = (text) => set({ notices: state.notices.filter((each) => each !== text) });
  const hello = () => send({ type: "hello", have_drawing: [...drawings.keys()].pop() || null });
  const talk = createTalk(model, { takers, hello, isThere: () => state.room, leave: () => {
    if (timer) flushDraft();
  } });
  return {
    get: () => state,
    subscribe: watchers.subscribe,
    open: talk.open,
    close() {
      talk.close();
      clearTimeout(patience);
    },
    changes: history.next,
    act,
    confirm,
    setDraft,
    spend,
    undo,
    redo,
    would,
    again,
    resume,
    look,
    openAside,
    askAttempts,
    retrySave,
    notebook,
    download,
    setName,
    say,
    dropNotice,
    picture,
    lookUp
  };
}

// remedial_kit/clinic/js/screens/lookups.jsx
var speakerOf = (message) => speaker({ words: message.words, client: { name: "", pronoun: {} } });
function Lookups({ from, step, book }) {
  return /* @__PURE__ */ u3("span", { class: "rk-lookups", children: [
    /* @__PURE__ */ u3(GlossaryButton, { from, book }),
    /* @__PURE__ */ u3(ReportButton, { from, step })
  ] });
}
function GlossaryButton({ from, book }) {
  const { t: t3, glossary, lookUp } = from;
  const [isOpen, setOpen] = d2(false);
  const open = () => {
    lookUp("glossary");
    setOpen(true);
  };
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("button", { type: "button", onClick: open, children: [
      /* @__PURE__ */ u3(Icon, { name: "book" }),
      t3("frame.glossary")
    ] }),
    isOpen && /* @__PURE__ */ u3(Dialog, { title: t3("frame.glossary"), closeLabel: t3("frame.look_up.close"), onClose: () => setOpen(false), children: glossary ? /* @__PURE__ */ u3(Glossary, { glossary, book }) : /* @__PURE__ */ u3(Coming, {}) })
  ] });
}
function ReportButton({ from, step, class: kind }) {
  const { t: t3, report, lookUp } = from;
  const [isOpen, setOpen] = d2(false);
  const open = () => {
    lookUp("report", step);
    setOpen(true);
  };
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("button", { type: "button", class: kind, onClick: open, children: [
      /* @__PURE__ */ u3(Icon, { name: "flag" }),
      t3("frame.report")
    ] }),
    isOpen && /* @__PURE__ */ u3(Dialog, { title: t3("frame.report"), closeLabel: t3("frame.look_up.close"), onClose: () => setOpen(false), children: report ? /* @__PURE__ */ u3(Report, { report }) : /* @__PURE__ */ u3(Coming, {}) })
  ] });
}
function Coming() {
  return /* @__PURE__ */ u3("div", { class: "rk-loading", "aria-busy": "true", children: [
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {})
  ] });
}
var initial = (term) => term.charAt(0).toUpperCase();
function Glossary({ glossary, book }) {
  const t3 = speakerOf(glossary);
  const id = useId();
  const [query, setQuery] = d2("");
  const list2 = A2(null);
  const letters = useRow();
  const shown = glossary.terms.filter((row) => matches(`${row.term} ${row.text}`, query));
  const groups = grouped(shown.map((row) => ({ ...row, letter: initial(row.term) })), "letter");
  const goTo = (letter) => {
    const heading2 = list2.current.querySelector(`[data-letter="${letter}"]`);
    heading2.scrollIntoView({ block: "start" });
    heading2.focus({ preventScroll: true });
  };
  if (!glossary.terms.length) return /* @__PURE__ */ u3("p", { class: "rb-empty", children: t3("glossary.missing") });
  return /* @__PURE__ */ u3("div", { class: "rl-glossary", children: [
    /* @__PURE__ */ u3("div", { class: "rb-search-box", children: [
      /* @__PURE__ */ u3(Icon, { name: "search" }),
      /* @__PURE__ */ u3("input", { type: "search", autocomplete: "off", "aria-label": t3("glossary.search"), placeholder: t3("glossary.search"), value: query, onInput: (event) => setQuery(event.currentTarget.value) })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", role: "status", children: t3("glossary.shown", { n: shown.length }) }),
    /* @__PURE__ */ u3("div", { class: "rl-letters", role: "group", "aria-label": t3("glossary.letters"), ...letters, children: groups.map(({ label }, index) => /* @__PURE__ */ u3("button", { type: "button", "data-roving": true, tabIndex: index ? -1 : 0, "aria-label": t3("glossary.letter", { letter: label }), onClick: () => goTo(label), children: label }, label)) }),
    !shown.length && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("glossary.none") }),
      t3("glossary.none.hint"),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => setQuery(""), children: t3("glossary.all") })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rl-words", ref: list2, role: "region", "aria-labelledby": id, tabIndex: 0, children: [
      /* @__PURE__ */ u3("span", { id, class: "rb-hidden", children: t3("glossary.shown", { n: shown.length }) }),
      /* @__PURE__ */ u3(Words, { groups, book, t: t3 })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("glossary.note") })
  ] });
}
function Words({ groups, book, t: t3 }) {
  const rove = useRove();
  return /* @__PURE__ */ u3("div", { ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: groups.map(({ label, entries }) => /* @__PURE__ */ u3("section", { children: [
    /* @__PURE__ */ u3("h3", { "data-letter": label, tabIndex: -1, children: label }),
    /* @__PURE__ */ u3("dl", { children: entries.map((row) => /* @__PURE__ */ u3("div", { "data-row": row.term, children: [
      /* @__PURE__ */ u3("dt", { children: row.term }),
      /* @__PURE__ */ u3("dd", { children: [
        /* @__PURE__ */ u3("p", { children: row.text }),
        row.sources.length > 0 && /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("glossary.sources", { titles: row.sources.join("; ") }) }),
        row.title && /* @__PURE__ */ u3("p", { class: "rb-small", children: /* @__PURE__ */ u3(Book, { at: book, page: row.chapter, children: t3("glossary.chapter", { title: row.title }) }) })
      ] })
    ] }, row.term)) })
  ] }, label)) });
}
async function copied(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
function saveAs(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
function Report({ report }) {
  const t3 = speakerOf(report);
  const id = useId();
  const field = A2(null);
  const [about, setAbout] = d2(0);
  const [text, setText] = d2(report.text);
  const [note, setNote] = d2("");
  const choose2 = (index) => {
    const [before, after] = [report.subjects[about].line, report.subjects[index].line];
    setText(text.includes(before) ? text.replace(before, () => after) : `${after}
${text}`);
    setAbout(index);
    setNote("");
  };
  const change2 = (event) => {
    setText(event.currentTarget.value);
    setNote("");
  };
  const rows = report.subjects.map((row, index) => ({ ...row, index }));
  const option = ({ index, label }) => /* @__PURE__ */ u3("option", { value: index, children: label }, index);
  return /* @__PURE__ */ u3("div", { class: "rl-report", children: [
    /* @__PURE__ */ u3("div", { class: "rb-field", children: [
      /* @__PURE__ */ u3("label", { class: "rb-label", for: `${id}-what`, children: t3("report.what") }),
      /* @__PURE__ */ u3("select", { id: `${id}-what`, class: "rb-input", value: about, onChange: (event) => choose2(Number(event.currentTarget.value)), children: grouped(rows, "group").map(({ label, entries }) => label ? /* @__PURE__ */ u3("optgroup", { label, children: entries.map(option) }, label) : entries.map(option)) })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-field", children: [
      /* @__PURE__ */ u3("label", { class: "rb-label", for: `${id}-text`, children: t3("report.text") }),
      /* @__PURE__ */ u3("textarea", { ref: field, id: `${id}-text`, class: "rb-input", rows: 14, "aria-describedby": `${id}-how`, value: text, onInput: change2 })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", id: `${id}-how`, children: [
      t3("report.how"),
      " ",
      report.to
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: async () => setNote(await copied(field.current) ? "report.copied" : "report.not_copied"), children: t3("report.copy") }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => saveAs(report.name, text), children: [
        /* @__PURE__ */ u3(Icon, { name: "download" }),
        t3("report.download")
      ] }),
      /* @__PURE__ */ u3("p", { class: "rb-sub", role: "status", children: note && t3(note) })
    ] })
  ] });
}

// remedial_kit/clinic/js/screens/replay.jsx
function Replay({ t: t3, events, isOpen = false }) {
  const id = useId();
  const [isShown2, setShown] = d2(isOpen);
  if (!events.length) return null;
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-replay", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h3", { id, class: "rb-card-title", children: t3("replay.title") }),
      !isOpen && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", "aria-expanded": isShown2, onClick: () => setShown(!isShown2), children: t3(isShown2 ? "replay.close" : "replay.open") })
    ] }),
    isShown2 && /* @__PURE__ */ u3(Steps, { t: t3, events, labelledBy: id })
  ] });
}
function Steps({ t: t3, events, labelledBy }) {
  const id = useId();
  const [at, setAt] = d2(0);
  const row = useRow();
  const event = events[at];
  const visits = events[events.length - 1].visit;
  y2(() => {
    const chosen = row.ref.current && row.ref.current.querySelector("[aria-pressed=true]");
    if (chosen && chosen.offsetParent) chosen.closest("li").scrollIntoView({ block: "nearest" });
  }, [at]);
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("replay.how") }),
    /* @__PURE__ */ u3("ol", { class: "rb-replay-steps", "aria-labelledby": labelledBy, ...row, children: events.map((each, index) => /* @__PURE__ */ u3("li", { children: [
      (index === 0 || each.visit !== events[index - 1].visit) && visits > 1 && /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("replay.visit", { visit: each.visit }) }),
      /* @__PURE__ */ u3("button", { type: "button", "aria-pressed": index === at, "aria-describedby": index === at ? id : void 0, "data-roving": true, "data-follow": true, tabIndex: index === at ? 0 : -1, onClick: () => setAt(index), children: [
        /* @__PURE__ */ u3("span", { class: "rb-num", children: t3("replay.minute", { minute: each.minute }) }),
        /* @__PURE__ */ u3("span", { children: each.title })
      ] }),
      index === at && /* @__PURE__ */ u3("div", { class: "rb-replay-answer", id, children: [
        event.says && /* @__PURE__ */ u3(Voice, { t: t3, text: event.says }),
        event.text && /* @__PURE__ */ u3("p", { children: event.text }),
        typeof event.discomfort === "number" && /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("replay.discomfort", { value: event.discomfort }) }),
        event.flare && /* @__PURE__ */ u3("p", { class: "rb-problem", children: [
          /* @__PURE__ */ u3(Icon, { name: "danger" }),
          t3("treat.flare")
        ] }),
        /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("replay.place", { n: at + 1, count: events.length }) })
      ] })
    ] }, each.n)) })
  ] });
}

// remedial_kit/clinic/js/screens/debrief.jsx
var PILLAR_ICONS = { understanding: "waves", skills: "hand", art: "blend", knowledge: "home" };
var SHOWN_REASONS = 2;
function firstReasons(criteria, count2 = SHOWN_REASONS) {
  const gained = [...criteria].filter((each) => each.met === "full").sort((one, two) => two.points - one.points)[0];
  const lost = [...criteria].filter((each) => each.met !== "full").sort((one, two) => two.max - two.points - (one.max - one.points))[0];
  const picked2 = [gained, lost].filter(Boolean);
  for (const each of criteria) if (picked2.length < count2 && !picked2.includes(each)) picked2.push(each);
  return picked2;
}
function Debrief({ clinic }) {
  const { t: t3, view, room } = clinic;
  const debrief = view.debrief;
  const name = firstName2(room);
  if (!debrief) return /* @__PURE__ */ u3("div", { class: "rb-band", children: /* @__PURE__ */ u3("p", { class: "rb-sub", role: "status", children: t3("debrief.waiting") }) });
  return /* @__PURE__ */ u3("div", { class: "rb-debrief", children: [
    /* @__PURE__ */ u3("header", { class: "rb-debrief-head", children: [
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("debrief.kind") }),
        /* @__PURE__ */ u3("h2", { class: "rb-page-title", children: t3("debrief.title", { name }) })
      ] }),
      /* @__PURE__ */ u3("p", { class: "rb-total", children: [
        /* @__PURE__ */ u3("b", { children: debrief.total }),
        " ",
        t3("debrief.of", { max: debrief.max })
      ] })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-band rb-debrief-body", children: [
      /* @__PURE__ */ u3(Voice, { t: t3, size: "debrief", text: debrief.says, by: debrief.later ? t3("debrief.voice_by", { name, later: debrief.later }) : "" }),
      /* @__PURE__ */ u3(Safe, { t: t3, debrief }),
      (debrief.notes || []).map((note) => /* @__PURE__ */ u3("p", { class: "rb-sub", children: note }, note)),
      debrief.signs && debrief.signs.length > 0 && /* @__PURE__ */ u3(Signs2, { t: t3, signs: debrief.signs }),
      /* @__PURE__ */ u3("section", { class: "rb-card rb-pillars", "aria-label": t3("debrief.marks"), children: debrief.pillars.map((pillar) => /* @__PURE__ */ u3(Pillar, { clinic, pillar }, pillar.slug)) }),
      debrief.next && debrief.next.text && /* @__PURE__ */ u3(Practise, { clinic, next: debrief.next }),
      /* @__PURE__ */ u3("div", { class: `rb-debrief-pair${debrief.chart ? "" : " is-single"}`, children: [
        debrief.chart ? /* @__PURE__ */ u3(Curves, { clinic, chart: debrief.chart, name }) : null,
        /* @__PURE__ */ u3(Next, { clinic, debrief, name })
      ] }),
      debrief.obvious && /* @__PURE__ */ u3(Obvious, { t: t3, obvious: debrief.obvious, name }),
      debrief.looks && /* @__PURE__ */ u3(Looks, { t: t3, looks: debrief.looks, name }),
      debrief.meanings && debrief.meanings.length > 0 && /* @__PURE__ */ u3(Meanings, { t: t3, meanings: debrief.meanings }),
      /* @__PURE__ */ u3(Replay, { t: t3, events: view.events }),
      debrief.differs && /* @__PURE__ */ u3("div", { class: "rb-notice rb-differs", children: [
        /* @__PURE__ */ u3(Icon, { name: "info" }),
        /* @__PURE__ */ u3("p", { children: debrief.differs })
      ] }),
      /* @__PURE__ */ u3(DebriefActs, { clinic })
    ] })
  ] });
}
function Safe({ t: t3, debrief }) {
  const { ok, sentences } = debrief.safe;
  if (ok)
    return /* @__PURE__ */ u3("div", { class: "rb-notice is-good rb-safe", children: [
      /* @__PURE__ */ u3(Icon, { name: "check" }),
      /* @__PURE__ */ u3("p", { children: [
        /* @__PURE__ */ u3("b", { children: t3("debrief.safe") }),
        " ",
        sentences.join(" ")
      ] })
    ] });
  return /* @__PURE__ */ u3("div", { class: "rb-notice is-danger rb-safe", children: [
    /* @__PURE__ */ u3(Icon, { name: "danger" }),
    /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("p", { class: "rb-notice-title", children: t3("debrief.unsafe") }),
      sentences.map((sentence) => /* @__PURE__ */ u3("p", { children: sentence }, sentence)),
      typeof debrief.cap === "number" && debrief.raw_total <= debrief.total && /* @__PURE__ */ u3("p", { children: t3("debrief.cap", { cap: debrief.cap }) })
    ] })
  ] });
}
function Signs2({ t: t3, signs }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-signs-told", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, class: "rb-card-title", children: t3("debrief.signs") }),
    signs.map((sign) => /* @__PURE__ */ u3("div", { class: "rb-sign-told", children: [
      /* @__PURE__ */ u3("h4", { children: [
        /* @__PURE__ */ u3(Icon, { name: "flag" }),
        sign.label
      ] }),
      sign.why && /* @__PURE__ */ u3("p", { children: sign.why }),
      sign.to && /* @__PURE__ */ u3("p", { children: sign.to }),
      /* @__PURE__ */ u3("p", { class: `rb-state${sign.is_recognised ? "" : " is-caution"}`, children: [
        /* @__PURE__ */ u3(Icon, { name: sign.is_recognised ? "check" : "caution" }),
        sign.recognised
      ] }),
      /* @__PURE__ */ u3(Told, { title: t3("debrief.signs.told"), lines: sign.told }),
      /* @__PURE__ */ u3(Told, { title: t3("debrief.signs.untold"), lines: sign.untold })
    ] }, sign.label))
  ] });
}
function Told({ title, lines }) {
  if (!lines.length) return null;
  return /* @__PURE__ */ u3("div", { children: [
    /* @__PURE__ */ u3("p", { class: "rb-label", children: title }),
    /* @__PURE__ */ u3("ul", { class: "rb-plain", children: lines.map((line2) => /* @__PURE__ */ u3("li", { children: line2 }, line2)) })
  ] });
}
function Practise({ clinic, next }) {
  const { t: t3, room } = clinic;
  const id = useId();
  const read = next.title ? [t3("debrief.read_in", { chapter: next.title }), next.minutes ? t3("b.min", { minutes: next.minutes }) : ""] : [];
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-practise", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, class: "rb-card-title", children: t3("debrief.practise") }),
    /* @__PURE__ */ u3("p", { class: "rb-practise-do", children: next.text }),
    next.why && /* @__PURE__ */ u3("p", { class: "rb-sub", children: next.why }),
    read.length > 0 && /* @__PURE__ */ u3("p", { class: "rb-small rb-practise-read", children: [
      /* @__PURE__ */ u3(Icon, { name: "book" }),
      /* @__PURE__ */ u3(Book, { at: room.book, page: next.chapter, children: read.filter(Boolean).join(", ") })
    ] })
  ] });
}
var VERDICT_ICONS = { barred: "danger", poor: "caution", fair: "info", best: "check" };
function Obvious({ t: t3, obvious, name }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-obvious", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { children: [
      /* @__PURE__ */ u3("h3", { id, class: "rb-card-title", children: t3("debrief.obvious", { technique: obvious.label }) }),
      /* @__PURE__ */ u3("p", { class: `rb-verdict is-${obvious.verdict}`, children: [
        /* @__PURE__ */ u3(Icon, { name: VERDICT_ICONS[obvious.verdict] }),
        obvious.verdict_label
      ] })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("debrief.obvious.where", { where: obvious.where }) }),
    /* @__PURE__ */ u3("p", { children: obvious.sentence }),
    obvious.factors.length > 0 && /* @__PURE__ */ u3("ul", { class: "rb-factors", "aria-label": t3("debrief.obvious.bars"), children: obvious.factors.map((factor) => /* @__PURE__ */ u3("li", { children: [
      /* @__PURE__ */ u3("b", { children: factor.name }),
      /* @__PURE__ */ u3("span", { class: "rb-bar", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${factor.value}%` } }) }),
      /* @__PURE__ */ u3("span", { class: "rb-num", children: t3("debrief.obvious.value", { value: factor.value }) }),
      /* @__PURE__ */ u3("small", { children: factor.note })
    ] }, factor.slug)) }),
    obvious.instead && /* @__PURE__ */ u3("p", { class: "rb-instead", children: [
      t3("debrief.obvious.instead", { name }),
      " ",
      /* @__PURE__ */ u3("b", { children: obvious.instead })
    ] }),
    obvious.little && /* @__PURE__ */ u3("p", { children: obvious.little })
  ] });
}
function Looks({ t: t3, looks, name }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-looks", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, class: "rb-card-title", children: t3("debrief.looks") }),
    /* @__PURE__ */ u3("div", { class: "rb-looks-pair", children: [
      /* @__PURE__ */ u3(LookList, { title: t3("debrief.looks.missed"), rows: looks.missed, says: looks.missed_says }),
      /* @__PURE__ */ u3(LookList, { title: t3("debrief.looks.needless", { name }), rows: looks.needless, says: looks.needless_says })
    ] })
  ] });
}
function LookList({ title, rows, says }) {
  return /* @__PURE__ */ u3("div", { children: [
    /* @__PURE__ */ u3("h4", { children: title }),
    rows.length > 0 && /* @__PURE__ */ u3("ul", { children: rows.map((row) => /* @__PURE__ */ u3("li", { children: [
      /* @__PURE__ */ u3("b", { children: row.label }),
      row.why ? /* @__PURE__ */ u3("span", { class: "rb-sub", children: row.why }) : null
    ] }, row.label)) }),
    says && /* @__PURE__ */ u3("p", { class: "rb-sub", children: says })
  ] });
}
function Pillar({ clinic, pillar }) {
  const { t: t3, room } = clinic;
  const [isWhole, setWhole] = d2(false);
  const few = firstReasons(pillar.criteria);
  const shown = isWhole ? pillar.criteria : few;
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rb-pillar", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { children: [
      /* @__PURE__ */ u3(Icon, { name: PILLAR_ICONS[pillar.slug] || "check" }),
      /* @__PURE__ */ u3("h3", { id, children: pillar.name }),
      /* @__PURE__ */ u3("span", { class: "rb-bar", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${pillar.max ? 100 * pillar.points / pillar.max : 0}%` } }) }),
      /* @__PURE__ */ u3("p", { class: "rb-points", children: [
        /* @__PURE__ */ u3("b", { children: pillar.points }),
        " ",
        t3("debrief.of", { max: pillar.max })
      ] })
    ] }),
    /* @__PURE__ */ u3("ul", { children: shown.map((criterion) => /* @__PURE__ */ u3("li", { class: `is-${criterion.met}`, children: [
      /* @__PURE__ */ u3(Icon, { name: criterion.met === "full" ? "check" : "caution" }),
      /* @__PURE__ */ u3("span", { children: [
        /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
          t3(`debrief.met.${criterion.met}`),
          " "
        ] }),
        criterion.reason,
        criterion.met !== "full" && isWhole && criterion.chapter_title ? /* @__PURE__ */ u3("small", { children: /* @__PURE__ */ u3(Book, { at: room.book, page: criterion.chapter, children: t3("debrief.read_in", { chapter: criterion.chapter_title }) }) }) : null
      ] }),
      /* @__PURE__ */ u3("b", { class: "rb-num", children: t3("debrief.points", { points: criterion.points, max: criterion.max }) })
    ] }, criterion.id)) }),
    pillar.criteria.length > few.length && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", "aria-expanded": isWhole, onClick: () => setWhole(!isWhole), children: [
      isWhole ? t3("debrief.fewer") : t3("debrief.all", { count: pillar.criteria.length }),
      /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
        ", ",
        pillar.name
      ] })
    ] })
  ] });
}
function Curves({ clinic, chart, name }) {
  const uid = useId();
  const { t: t3 } = clinic;
  const [isTable, setTable] = d2(false);
  return /* @__PURE__ */ u3("section", { class: "rb-card", "aria-labelledby": `${uid}-curve-title`, children: [
    /* @__PURE__ */ u3("h3", { id: `${uid}-curve-title`, class: "rb-card-title", children: t3("debrief.chart.title", { name }) }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: chart.label }),
    isTable ? /* @__PURE__ */ u3(CurveTable, { t: t3, chart }) : /* @__PURE__ */ u3(Curve, { t: t3, chart, describedBy: `${uid}-curve-note` }),
    chart.flares && /* @__PURE__ */ u3("p", { class: "rb-small", children: chart.flares }),
    /* @__PURE__ */ u3("div", { class: "rb-row rb-curve-foot", children: [
      /* @__PURE__ */ u3("p", { class: "rb-small", id: `${uid}-curve-note`, children: chart.note }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", "aria-pressed": isTable, onClick: () => setTable(!isTable), children: isTable ? t3("debrief.chart.picture") : t3("debrief.chart.table") })
    ] })
  ] });
}
function Next({ clinic, debrief, name }) {
  const uid = useId();
  const { t: t3, room } = clinic;
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-read", "aria-labelledby": `${uid}-read-title`, children: [
    /* @__PURE__ */ u3("h3", { id: `${uid}-read-title`, class: "rb-card-title", children: t3("debrief.read") }),
    debrief.read.length ? /* @__PURE__ */ u3("ul", { children: debrief.read.map((entry) => /* @__PURE__ */ u3("li", { children: [
      /* @__PURE__ */ u3("b", { children: /* @__PURE__ */ u3(Book, { at: room.book, page: entry.chapter, children: entry.title }) }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: [entry.why, entry.minutes ? t3("b.min", { minutes: entry.minutes }) : ""].filter(Boolean).join(" ") })
    ] }, entry.chapter + entry.title)) }) : /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("debrief.read.none") }),
    clinic.again && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main is-whole", onClick: () => clinic.again({ variant: true }), children: t3("debrief.again", { name }) })
  ] });
}
function Meanings({ t: t3, meanings }) {
  return /* @__PURE__ */ u3("details", { class: "rb-card rb-meanings", open: true, children: [
    /* @__PURE__ */ u3("summary", { children: /* @__PURE__ */ u3("h3", { class: "rb-card-title", children: t3("debrief.meanings", { count: meanings.length }) }) }),
    /* @__PURE__ */ u3("dl", { children: meanings.map((entry) => /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("dt", { children: entry.finding }),
      /* @__PURE__ */ u3("dd", { children: entry.text })
    ] }, entry.finding)) })
  ] });
}
function DebriefActs({ clinic }) {
  const { t: t3 } = clinic;
  return /* @__PURE__ */ u3("div", { class: "rb-row rb-acts", children: [
    /* @__PURE__ */ u3(DebriefPaper, { clinic }),
    /* @__PURE__ */ u3(NotePaper, { clinic }),
    /* @__PURE__ */ u3(HomeCarePaper, { clinic }),
    clinic.download && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => clinic.download(), children: [
      /* @__PURE__ */ u3(Icon, { name: "download" }),
      t3("debrief.download")
    ] }),
    clinic.lookUp && /* @__PURE__ */ u3(ReportButton, { from: clinic, step: "debrief", class: "rb-button" }),
    /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("b.model") })
  ] });
}

// remedial_kit/clinic/js/screens/attempts.jsx
var isPractice = (room) => room.mode !== "graded";
function whenWords(t3, row) {
  if (!row.written) return t3("attempts.when.none");
  return new Date(row.written * 1e3).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}
function stateWords(t3, row) {
  return row.finished ? t3("attempts.state.finished") : row.steps ? t3("attempts.state.open", { visit: row.visit }) : t3("attempts.state.new");
}
function countsWords(t3, room, rows) {
  if (!isPractice(room)) return t3("attempts.counts.graded");
  const best = rows.find((row) => row.counts);
  if (best) return t3("attempts.counts.best", { number: best.number, total: best.total, max: best.max });
  return rows.some((row) => row.finished) ? t3("attempts.counts.unmarked") : t3("attempts.counts.none");
}
function Attempts({ clinic }) {
  const { t: t3, looked, attempts } = clinic;
  const row = looked && attempts && attempts.find((each) => each.id === looked.id);
  const place = A2(null);
  const last = A2(null);
  y2(() => {
    clinic.askAttempts();
  }, [clinic.view.counter]);
  y2(() => {
    const opener = !looked && last.current && place.current.querySelector(`[data-look="${last.current}"]`);
    const target = opener || place.current.querySelector("h2");
    if (target) target.focus({ preventScroll: Boolean(opener) });
    last.current = looked ? looked.id : null;
  }, [looked && looked.id, Boolean(attempts)]);
  const onKeyDown = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    if (looked) clinic.look(null);
    else clinic.openAside(null);
  };
  return /* @__PURE__ */ u3("div", { ref: place, class: "rb-attempts", onKeyDown, children: row ? /* @__PURE__ */ u3(Earlier, { clinic, row }) : /* @__PURE__ */ u3(List, { clinic }) });
}
function List({ clinic }) {
  const { t: t3, attempts, room } = clinic;
  return /* @__PURE__ */ u3("div", { class: "rb-band", children: [
    /* @__PURE__ */ u3("header", { children: [
      /* @__PURE__ */ u3("h2", { class: "rb-page-title", tabIndex: -1, children: t3("attempts.title") }),
      attempts && /* @__PURE__ */ u3("p", { children: countsWords(t3, room, attempts) })
    ] }),
    !attempts && /* @__PURE__ */ u3("p", { class: "rb-sub", role: "status", children: t3("attempts.waiting") }),
    attempts && /* @__PURE__ */ u3("ol", { class: "rb-attempt-list", children: attempts.map((row) => /* @__PURE__ */ u3(Row, { clinic, row }, row.id)) }),
    attempts && isPractice(room) && /* @__PURE__ */ u3(Another, { clinic, rows: attempts })
  ] });
}
function Row({ clinic, row }) {
  const { t: t3, room } = clinic;
  const id = useId();
  const facts = [
    stateWords(t3, row),
    isPractice(room) ? t3(row.is_written ? "attempts.variant.written" : "attempts.variant.other") : "",
    t3("attempts.steps", { n: row.steps }),
    row.total === null ? "" : t3("attempts.marks", { total: row.total, max: row.max })
  ].filter(Boolean);
  const isLookable = isPractice(room) && row.steps > 0 && !(row.is_current && !row.finished);
  return /* @__PURE__ */ u3("li", { class: `rb-card rb-attempt${row.is_current ? " is-current" : ""}`, children: [
    /* @__PURE__ */ u3("div", { class: "rb-attempt-head", children: [
      /* @__PURE__ */ u3("h3", { id, children: t3("attempts.name", { number: row.number }) }),
      row.is_current && /* @__PURE__ */ u3("span", { class: "rb-badge", children: [
        /* @__PURE__ */ u3(Icon, { name: "right" }),
        t3("attempts.current")
      ] }),
      row.counts && /* @__PURE__ */ u3("span", { class: "rb-badge is-good", children: [
        /* @__PURE__ */ u3(Icon, { name: "check" }),
        t3("attempts.counts")
      ] }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: whenWords(t3, row) })
    ] }),
    /* @__PURE__ */ u3("p", { children: facts.join(" · ") }),
    /* @__PURE__ */ u3("div", { class: "rb-row", role: "group", "aria-labelledby": id, children: [
      isPractice(room) && !row.is_current && !row.finished && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small is-main", onClick: () => clinic.resume(row.id), children: t3("attempts.go_on") }),
      isLookable && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", "data-look": row.id, onClick: () => clinic.look(row.id), children: t3(row.finished ? "attempts.look" : "attempts.look.steps") }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: () => clinic.download(row.id), children: [
        /* @__PURE__ */ u3(Icon, { name: "download" }),
        t3("attempts.download")
      ] })
    ] })
  ] });
}
function Another({ clinic, rows }) {
  const { t: t3 } = clinic;
  const id = useId();
  const [wanted, setWanted] = d2(null);
  const now = rows.find((row) => row.is_current);
  const kept = now && t3(now.finished ? "attempts.begin.kept" : "attempts.begin.kept_open", { number: now.number });
  const begin = () => clinic.again(wanted === "other" ? { variant: true } : { seed: "" });
  const choose2 = (variant) => now && !now.steps ? clinic.again(variant === "other" ? { variant: true } : { seed: "" }) : setWanted(variant);
  return /* @__PURE__ */ u3("section", { class: "rb-card rb-another", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, children: t3("attempts.begin") }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("attempts.begin.how") }),
    wanted ? /* @__PURE__ */ u3(Ask, { title: t3(`attempts.begin.${wanted}.ask`), text: kept, yes: t3("attempts.begin.yes"), no: t3("attempts.begin.no"), onYes: begin, onNo: () => setWanted(null) }) : /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => choose2("written"), children: t3("attempts.begin.written") }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => choose2("other"), children: t3("attempts.begin.other") })
    ] })
  ] });
}
function Earlier({ clinic, row }) {
  const { t: t3, looked } = clinic;
  const title = t3("attempts.earlier", { number: row.number, when: whenWords(t3, row) });
  const past = { ...clinic, view: looked.view, download: () => clinic.download(row.id), again: null };
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("div", { class: "rb-band rb-earlier", children: [
      /* @__PURE__ */ u3("h2", { tabIndex: -1, children: title }),
      /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("attempts.earlier.read") }),
        /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: () => clinic.look(null), children: [
          /* @__PURE__ */ u3(Icon, { name: "left" }),
          t3("attempts.back")
        ] })
      ] })
    ] }),
    looked.view && looked.view.debrief ? /* @__PURE__ */ u3(Debrief, { clinic: past }) : looked.view && /* @__PURE__ */ u3("div", { class: "rb-band", children: /* @__PURE__ */ u3(Replay, { t: t3, events: looked.view.events, isOpen: true }) }),
    !looked.view && /* @__PURE__ */ u3("div", { class: "rb-band", children: /* @__PURE__ */ u3("p", { class: "rb-sub", role: "status", children: t3("attempts.waiting") }) })
  ] });
}

// remedial_kit/clinic/js/tiles.jsx
var TYPING_PAUSE_MS2 = 900;
var TWO_COLUMNS = 420;
var LETTER_PX2 = 6.7;
var BOLD = 1.1;
var MOST_LINES = 3;
var LINE_PX = 14;
var FEW_TILES = 5;
var ON_SPINE = 1;
function DrawnTileDrawing({ id, tile, isFlipped, bySlug, view, chosen, zoom = 1, isPlain }) {
  const clip = `${id}-tile-clip`;
  const sided = (part2) => isFlipped ? { ...part2, side: { left: "right", right: "left" }[part2.side] || part2.side } : part2;
  const draw = (part2) => {
    const region = regionOf(bySlug, sided(part2));
    const isMarked = region && !part2.isNear;
    return /* @__PURE__ */ u3(
      Shape,
      {
        id,
        shape: part2,
        pick: isPlain || !region ? void 0 : region.slug,
        isPlain,
        state: isMarked ? stateOf(view, region.slug) : "",
        care: isMarked ? careOf(view, region.slug) : "",
        isChosen: Boolean(isMarked && region.slug === chosen)
      },
      `${part2.region}.${part2.side}.${part2.kind}`
    );
  };
  return /* @__PURE__ */ u3("g", { transform: isFlipped ? `translate(${tile.box[2]} 0) scale(-1 1)` : void 0, children: [
    /* @__PURE__ */ u3(Patterns, { id, zoom }),
    /* @__PURE__ */ u3("clipPath", { id: clip, children: tile.outline.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
    /* @__PURE__ */ u3("g", { class: "rk-contour is-tile", children: tile.outline.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
    /* @__PURE__ */ u3("g", { class: "rk-skin", children: tile.outline.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
    /* @__PURE__ */ u3("g", { "clip-path": `url(#${clip})`, children: [
      /* @__PURE__ */ u3("g", { class: "rk-base", children: tile.base.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      /* @__PURE__ */ u3("g", { class: "rk-skin", children: tile.skin.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      tile.shapes.map(draw),
      /* @__PURE__ */ u3("g", { class: "rk-detail", children: tile.detail.map((d3, index) => /* @__PURE__ */ u3("path", { d: d3 }, index)) }),
      /* @__PURE__ */ u3("g", { class: "rk-detail-dots", children: tile.dots.map(([x2, y3, r3], index) => /* @__PURE__ */ u3("circle", { cx: x2, cy: y3, r: r3 }, index)) })
    ] }),
    !isPlain && tile.marks.map(draw)
  ] });
}
var TileDrawing = still(DrawnTileDrawing);
function wrapped(text, most) {
  if (text.length <= most) return [text];
  const bare2 = text.replace(/ \([^)]*\)$/, "");
  if (bare2.length <= most) return [bare2];
  const lines = [];
  for (const word of bare2.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== void 0 && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`] : lines;
}
function leftOf(tile, names) {
  const mean = (of) => names.reduce((sum, { part: part2 }) => sum + of(part2.centre), 0) / names.length;
  const [x2, y3] = [mean((at) => at[0]), mean((at) => at[1])];
  if (isTwoLayered(tile)) return names.filter(({ part: part2 }) => part2.centre[0] < tile.box[2] / 2 + ON_SPINE);
  const slope = mean((at) => (at[0] - x2) * (at[1] - y3)) / Math.max(1, mean((at) => (at[1] - y3) ** 2));
  return names.filter(({ part: part2 }) => part2.centre[0] - x2 < slope * (part2.centre[1] - y3));
}
function layoutOf(tile, names, width) {
  const isTwo = width >= TWO_COLUMNS;
  const [, , boxWide, boxHigh] = tile.box;
  const drawn = isTwo ? Math.min(width * 0.44, 230) : width * 0.46;
  const zoom = Math.min(drawn / boxWide, 330 / boxHigh);
  const [wide, high] = [boxWide * zoom, boxHigh * zoom];
  const left = isTwo ? (width - wide) / 2 : 0;
  const column = (isTwo ? left : width - wide) - 16;
  const slot = isTwo ? 8 : 12;
  const leftward = new Set(isTwo ? leftOf(tile, names) : []);
  const rows = names.map((name) => {
    const lines = wrapped(name.short, Math.floor(column / LETTER_PX2 / (name.isPoint ? BOLD : 1)));
    return { ...name, lines, room: lines.length * LINE_PX + slot, way: leftward.has(name) ? -1 : 1, at: [left + name.part.centre[0] * zoom, name.part.centre[1] * zoom] };
  });
  const columns = [-1, 1].map((way) => rows.filter((row) => row.way === way).sort((a3, b) => a3.at[1] - b.at[1]));
  const tall = Math.max(high, ...columns.map((each) => each.reduce((sum, row) => sum + row.room, 0))) + 4;
  const top = (tall - high) / 2;
  const placed2 = columns.flatMap((each) => {
    const heights = apart(each.map((row) => row.at[1] + top), each.map((row) => row.room), 0, tall);
    return each.map((row, index) => ({ ...row, at: [row.at[0], row.at[1] + top], x: row.way < 0 ? left - 14 : left + wide + 14, y: heights[index] }));
  });
  return { zoom, left, top, wide, high, tall, column, rows: placed2 };
}
function OpenTile({ clinic, tile, isFlipped, onEscape }) {
  const { t: t3, room, view } = clinic;
  const id = useId();
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const picked2 = view.draft.chosen || {};
  const [frame, width] = useWidth(480);
  const svg = A2(null);
  const wanted = A2(null);
  const typing = A2({ text: "", at: 0 });
  const [current, setCurrent] = d2(null);
  const [isFocused, setFocused] = d2(false);
  const names = T2(() => namesIn(tile, isFlipped, bySlug), [tile, isFlipped, bySlug]);
  const layout = T2(() => layoutOf(tile, names, width), [tile, names, width]);
  const options = layout.rows.filter((row) => row.region);
  const now = options.find((row) => row.key === current) || options.find((row) => row.region.slug === picked2.region) || options[0];
  const distance = ({ region, part: part2 }) => part2.isNear ? 2 : isWithin(region, part2) ? 1 : 0;
  const [lit] = options.filter((row) => row.region.slug === picked2.region).sort((a3, b) => distance(a3) - distance(b));
  _2(() => {
    if (!wanted.current || !svg.current) return;
    const element = svg.current.querySelector(`[data-name="${wanted.current}"]`);
    wanted.current = null;
    if (element) element.focus();
  });
  const focusOn = (row) => {
    if (!row) return;
    setCurrent(row.key);
    wanted.current = row.key;
  };
  const choose2 = (slug) => clinic.chooseRegion(slug, { tile: tile.slug, flip: isFlipped });
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !now) return;
    const { key } = event;
    const isTyping = Date.now() - typing.current.at <= TYPING_PAUSE_MS2;
    if (key.startsWith("Arrow")) focusOn(nearestThatWay(options, now, key));
    else if (key === "Home") focusOn(options[0]);
    else if (key === "End") focusOn(options[options.length - 1]);
    else if (key === "Enter" || key === " " && !isTyping) choose2(now.region.slug);
    else if (key === "Escape") onEscape();
    else if (/^[a-z ]$/i.test(key)) {
      typing.current = { text: (isTyping ? typing.current.text : "") + key.toLowerCase(), at: Date.now() };
      focusOn(typedAhead(options, now, typing.current.text));
    } else return;
    event.preventDefault();
    if (key === "Escape") event.stopPropagation();
  };
  const onClick = (event) => {
    const name = event.target.closest("[data-name]");
    const row = name && options.find((each) => each.key === name.dataset.name);
    const shape = event.target.closest("[data-pick]");
    if (row) setCurrent(row.key);
    if (row || shape) choose2(row ? row.region.slug : shape.dataset.pick);
  };
  const onFocusIn = (event) => {
    const element = event.target.closest("[data-name]");
    if (element) setCurrent(element.dataset.name);
    setFocused(Boolean(element) && event.target.matches(":focus-visible"));
  };
  const spoken2 = (row) => {
    const own = row.label === row.region.label ? row.label : t3("chart.with", { part: row.label, region: row.region.label });
    return `${own}, ${spokenState(t3, view, row.region.slug)}`;
  };
  const edges = isTwoLayered(tile) ? isFlipped ? ["right", "left"] : ["left", "right"] : [];
  return /* @__PURE__ */ u3("div", { class: "rk-tile-picture", ref: frame, children: /* @__PURE__ */ u3(
    "svg",
    {
      ref: svg,
      viewBox: `0 0 ${width} ${layout.tall}`,
      height: layout.tall,
      role: "listbox",
      tabindex: "-1",
      "aria-label": t3("chart.closer.label", { tile: tileName(t3, tile, isFlipped) }),
      onKeyDown,
      onClick,
      onFocusIn,
      onFocusOut: () => setFocused(false),
      children: [
        /* @__PURE__ */ u3("clipPath", { id: `${id}-frame`, children: /* @__PURE__ */ u3("rect", { x: layout.left, y: layout.top, width: layout.wide, height: layout.high }) }),
        /* @__PURE__ */ u3("g", { "clip-path": `url(#${id}-frame)`, role: "none", children: /* @__PURE__ */ u3("g", { transform: `translate(${layout.left} ${layout.top}) scale(${layout.zoom})`, role: "none", children: [
          /* @__PURE__ */ u3(TileDrawing, { id, tile, isFlipped, bySlug, view, chosen: picked2.region, zoom: layout.zoom }),
          isFocused && now && /* @__PURE__ */ u3("g", { "aria-hidden": "true", transform: isFlipped ? `translate(${tile.box[2]} 0) scale(-1 1)` : void 0, children: /* @__PURE__ */ u3(Ring, { shape: now.part }) })
        ] }) }),
        layout.rows.map((row) => {
          const isChosen = Boolean(row.region) && row.region.slug === picked2.region && !row.part.isNear;
          const line2 = `M${row.at[0]} ${row.at[1]}L${row.x - row.way * 9} ${row.y}H${row.x - row.way * 3}`;
          const option = row.region ? { role: "option", "aria-selected": row === lit, "aria-label": spoken2(row), tabindex: row === now ? 0 : -1, "data-name": row.key } : { role: "none" };
          const state = row.region ? stateOf(view, row.region.slug) : "";
          const classes = ["rk-leader", isChosen && "is-chosen", row.isPoint && "is-point", row.part.isCare && "is-care", !row.region && "is-still", state && `is-${state}`];
          return /* @__PURE__ */ u3("g", { class: classes.filter(Boolean).join(" "), ...option, children: [
            /* @__PURE__ */ u3("path", { class: "rk-leader-gap", d: line2 }),
            /* @__PURE__ */ u3("path", { d: line2 }),
            /* @__PURE__ */ u3("circle", { cx: row.at[0], cy: row.at[1], r: "2.2" }),
            /* @__PURE__ */ u3("rect", { class: "rk-leader-hit", x: row.way < 0 ? row.x - layout.column : row.x - 2, y: row.y - row.room / 2, width: layout.column + 2, height: row.room, rx: "5" }),
            row.lines.map((text, index) => /* @__PURE__ */ u3("text", { x: row.x, y: row.y + (index - (row.lines.length - 1) / 2) * LINE_PX, "text-anchor": row.way < 0 ? "end" : "start", "dominant-baseline": "central", "font-size": "12", children: text }, index))
          ] }, row.key);
        }),
        edges.map((side, index) => /* @__PURE__ */ u3("text", { class: "rk-tile-edge", "aria-hidden": "true", x: layout.left + (index ? layout.wide - 6 : 6), y: layout.top + layout.high - 8, "text-anchor": index ? "end" : "start", "font-size": "12", children: t3(side === "left" ? "chart.l" : "chart.r") }, side))
      ]
    }
  ) });
}
function DrawnTiles({ clinic, onEscape }) {
  const { t: t3, room, view, drawing } = clinic;
  const id = useId();
  const row = useRow();
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const [isWhole, setWhole] = d2(false);
  const picked2 = view.draft.chosen || {};
  const { tile, isFlipped } = openTile(drawing, room, bySlug, picked2);
  const all = T2(() => tilesBeside(drawing, room, tile), [drawing, room, tile]);
  const shown = isWhole ? drawing.tiles : all.slice(0, FEW_TILES);
  const open = (slug, flip) => clinic.setDraft({ chosen: { ...picked2, tile: slug, flip } });
  const kind = isTwoLayered(tile) ? "deep" : "side";
  const names = { side: ["right", "left"], deep: ["deep_right", "deep_left"] }[kind];
  const isChosen = namesIn(tile, isFlipped, bySlug).some(({ region }) => region && region.slug === picked2.region);
  return /* @__PURE__ */ u3("section", { class: "rk-closer", "aria-labelledby": `${id}-title`, children: [
    /* @__PURE__ */ u3("div", { class: `rk-tile is-open${isChosen ? " is-chosen" : ""}`, children: [
      /* @__PURE__ */ u3("header", { children: [
        /* @__PURE__ */ u3("h3", { id: `${id}-title`, children: tileName(t3, tile, isFlipped) }),
        /* @__PURE__ */ u3(
          Choice,
          {
            label: t3(`chart.closer.${kind}`),
            value: isFlipped ? "left" : "right",
            onChange: (next) => open(tile.slug, next === "left"),
            options: ["right", "left"].map((value, index) => ({ value, label: t3(`chart.turn.${names[index]}`) }))
          }
        )
      ] }),
      /* @__PURE__ */ u3(OpenTile, { clinic, tile, isFlipped, onEscape }, `${tile.slug}.${isFlipped}`)
    ] }),
    /* @__PURE__ */ u3("div", { class: "rk-tiles", role: "listbox", "aria-label": t3("chart.closer.all"), ...row, children: shown.map((each) => /* @__PURE__ */ u3(
      "button",
      {
        type: "button",
        role: "option",
        "aria-selected": each === tile,
        "data-roving": true,
        "data-follow": true,
        tabIndex: each === tile || !shown.includes(tile) && each === shown[0] ? 0 : -1,
        class: `rk-tile${each === tile ? " is-current" : ""}`,
        onClick: () => open(each.slug, null),
        children: [
          /* @__PURE__ */ u3("svg", { viewBox: each.box.join(" "), "aria-hidden": "true", children: /* @__PURE__ */ u3(TileDrawing, { id: `${id}-${each.slug}`, tile: each, isFlipped: each === tile ? isFlipped : isFlipped && !isTwoLayered(each), bySlug, view, chosen: picked2.region, isPlain: true }) }),
          /* @__PURE__ */ u3("span", { children: plainName(each) })
        ]
      },
      each.slug
    )) }),
    /* @__PURE__ */ u3("div", { class: "rk-tiles-foot", children: [
      /* @__PURE__ */ u3("p", { children: t3("chart.note") }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-link is-small", "aria-expanded": isWhole, onClick: () => setWhole(!isWhole), children: t3(isWhole ? "chart.closer.few" : "chart.closer.more", { count: drawing.tiles.length }) })
    ] })
  ] });
}
var Tiles = still(DrawnTiles, sameClinic);

// remedial_kit/clinic/js/screens/consent.jsx
function lastConsent(view, scope) {
  return view.events.filter((event) => event.act === "consent" && event.visit === view.visit && event.fields.scope === scope).pop();
}
var lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
function ConsentForm({ clinic, scope, isFocused }) {
  const { t: t3, view, draft } = clinic;
  const said = (draft.consent_said || {})[scope.slug] || [];
  const answer = lastConsent(view, scope.slug);
  const status = view.consent[scope.slug] || "not asked";
  const id = useId();
  const first = A2(null);
  const seen = useInSight(clinic.reply, Boolean(clinic.reply) && clinic.reply.act === "consent");
  y2(() => {
    if (isFocused && first.current) first.current.focus();
  }, []);
  const flip = (slug) => {
    const next = said.includes(slug) ? said.filter((each) => each !== slug) : [...said, slug];
    clinic.setDraft({ consent_said: { ...draft.consent_said, [scope.slug]: next } }, { words: t3("frame.undo.what.consent") });
  };
  const ask = () => clinic.act("consent", { scope: scope.slug, said: scope.asks.map((each) => each.slug).filter((slug) => said.includes(slug)) });
  return /* @__PURE__ */ u3("section", { class: "rk-consent", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h2", { id, children: t3("meet.consent.title", { label: lowerFirst(scope.label) }) }),
    /* @__PURE__ */ u3("p", { class: "rk-sub", children: t3("meet.consent.how") }),
    /* @__PURE__ */ u3("ul", { children: scope.asks.map((each, index) => /* @__PURE__ */ u3("li", { children: /* @__PURE__ */ u3("label", { class: "rb-tick", children: [
      /* @__PURE__ */ u3("input", { ref: index ? void 0 : first, type: "checkbox", checked: said.includes(each.slug), onChange: () => flip(each.slug) }),
      /* @__PURE__ */ u3("span", { children: each.label })
    ] }) }, each.slug)) }),
    answer && /* @__PURE__ */ u3("div", { ref: seen, class: `rk-reply${status === "given" ? " is-given" : ""}`, children: [
      /* @__PURE__ */ u3(Voice, { t: t3, size: "card", text: answer.says }),
      /* @__PURE__ */ u3("p", { class: "rk-reply-text", children: [
        /* @__PURE__ */ u3(Icon, { name: status === "given" ? "check" : "info" }),
        answer.text
      ] })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: `rb-button${status === "given" ? "" : " is-main"}`, onClick: ask, children: t3(answer ? "meet.consent.again" : "meet.consent.ask") }),
      /* @__PURE__ */ u3("span", { class: "rk-cost", children: t3("frame.about", { n: scope.minutes }) })
    ] })
  ] });
}

// remedial_kit/clinic/js/screens/examine.jsx
var ACTS = ["ask", "observe", "palpate", "move", "test"];
var ICON_OF = { ask: "ask", observe: "look", palpate: "hand", move: "move", test: "test" };
var SHOWN_FINDINGS = 5;
var SHOWN_MATCHES = 8;
var LIST_CHOICE = "remedial.chart-as-list";
function remembersList() {
  try {
    return localStorage.getItem(LIST_CHOICE) === "yes";
  } catch {
    return false;
  }
}
function rememberList(isList) {
  try {
    localStorage.setItem(LIST_CHOICE, isList ? "yes" : "no");
  } catch {
  }
}
var picked = (clinic) => clinic.view.draft.chosen || {};
var choose = (clinic, patch) => clinic.setDraft({ chosen: { ...picked(clinic), ...patch } });
var showsList = (clinic) => !clinic.drawing || (picked(clinic).list === void 0 ? remembersList() : Boolean(picked(clinic).list));
function Examine({ clinic }) {
  return /* @__PURE__ */ u3("div", { class: "rk-columns rk-examine", children: [
    /* @__PURE__ */ u3(Where, { clinic }),
    /* @__PURE__ */ u3("section", { class: "rk-right", "aria-label": clinic.t("examine.acts"), children: [
      /* @__PURE__ */ u3(Do, { clinic }),
      /* @__PURE__ */ u3(Findings, { clinic }),
      /* @__PURE__ */ u3(Minutes, { clinic })
    ] })
  ] });
}
function Where({ clinic }) {
  const { t: t3, drawing } = clinic;
  const isList = showsList(clinic);
  const search = A2(null);
  const showList = (next) => {
    rememberList(next);
    choose(clinic, { list: next });
  };
  const leave = () => search.current && search.current.focus();
  return /* @__PURE__ */ u3("section", { class: "rk-left rk-where", "aria-label": t3("examine.where"), children: [
    /* @__PURE__ */ u3("div", { class: "rk-tools", children: [
      /* @__PURE__ */ u3(RegionSearch, { clinic, inputRef: search }),
      drawing && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button rk-as-list", "aria-pressed": isList, onClick: () => showList(!isList), children: [
        /* @__PURE__ */ u3(Icon, { name: isList ? "figure" : "list" }),
        t3(isList ? "examine.as_chart" : "examine.as_list")
      ] }),
      !isList && /* @__PURE__ */ u3(ChartTools, { clinic })
    ] }),
    isList ? /* @__PURE__ */ u3(RegionList, { clinic }) : /* @__PURE__ */ u3(k, { children: [
      /* @__PURE__ */ u3(BodyChart, { clinic, onEscape: leave }),
      /* @__PURE__ */ u3(Tiles, { clinic, onEscape: leave })
    ] })
  ] });
}
function useFound({ t: t3, room, view, drawing }, query) {
  const all = T2(() => {
    const bySlug = regionsBySlug(room);
    const regions = room.regions.map((region) => ({
      key: region.slug,
      label: region.label,
      region: region.slug,
      name: `${region.label} ${region.short || ""} ${region.group_label}`,
      words: `${region.label} ${region.short || ""} ${region.group_label} ${region.lies}`
    }));
    const others = foundInTiles(t3, drawing, bySlug).map((entry) => ({ ...entry, name: entry.label, words: `${entry.label} ${entry.more}` }));
    return [...regions, ...others];
  }, [room, drawing]);
  return T2(() => {
    if (!query.trim()) return [];
    const named = all.filter((entry) => matches(entry.name, query));
    const told = all.filter((entry) => !named.includes(entry) && matches(entry.words, query));
    return [...named, ...told].map((entry) => ({ ...entry, more: entry.more || spokenState(t3, view, entry.region) }));
  }, [all, query, view.counter]);
}
function RegionSearch({ clinic, inputRef }) {
  const { t: t3 } = clinic;
  const id = useId();
  const [query, setQuery] = d2("");
  const [at, setAt] = d2(0);
  const [isOpen, setOpen] = d2(false);
  const found = useFound(clinic, query);
  const shown = found.slice(0, SHOWN_MATCHES);
  const close = () => {
    setOpen(false);
    setAt(0);
  };
  const take = (entry) => {
    const tile = entry.tile ? { tile: entry.tile, flip: entry.flip } : null;
    if (entry.region) clinic.chooseRegion(entry.region, tile);
    else choose(clinic, { ...tile, list: false });
    setQuery("");
    close();
  };
  const onKeyDown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && shown.length) {
      event.preventDefault();
      setOpen(true);
      setAt(isOpen ? (at + by + shown.length) % shown.length : 0);
    } else if (event.key === "Enter" && isOpen && shown[at]) {
      event.preventDefault();
      take(shown[at]);
    } else if (event.key === "Escape" && (isOpen || query)) {
      event.stopPropagation();
      setQuery("");
      close();
    }
  };
  const isShown2 = isOpen && query.trim() !== "";
  return /* @__PURE__ */ u3("div", { class: "rk-find", children: [
    /* @__PURE__ */ u3("label", { class: "rb-search-box", children: [
      /* @__PURE__ */ u3(Icon, { name: "search" }),
      /* @__PURE__ */ u3("span", { class: "rb-hidden", children: t3("examine.find") }),
      /* @__PURE__ */ u3(
        "input",
        {
          ref: inputRef,
          type: "search",
          role: "combobox",
          autocomplete: "off",
          placeholder: t3("examine.find"),
          value: query,
          "aria-expanded": isShown2,
          "aria-controls": `${id}-list`,
          "aria-autocomplete": "list",
          "aria-activedescendant": isShown2 && shown[at] ? `${id}-${at}` : void 0,
          onInput: (event) => {
            setQuery(event.currentTarget.value);
            setOpen(true);
            setAt(0);
          },
          onKeyDown,
          onBlur: close
        }
      )
    ] }),
    /* @__PURE__ */ u3("ul", { id: `${id}-list`, role: "listbox", "aria-label": t3("examine.find"), hidden: !isShown2, children: [
      isShown2 && shown.map((entry, index) => /* @__PURE__ */ u3("li", { id: `${id}-${index}`, role: "option", "aria-selected": index === at, onMouseDown: (event) => {
        event.preventDefault();
        take(entry);
      }, children: [
        /* @__PURE__ */ u3("span", { children: entry.label }),
        /* @__PURE__ */ u3("small", { children: entry.more })
      ] }, entry.key)),
      isShown2 && found.length > shown.length && /* @__PURE__ */ u3("li", { class: "rk-find-more", role: "presentation", children: t3("examine.find.more", { n: found.length - shown.length }) }),
      isShown2 && !shown.length && /* @__PURE__ */ u3("li", { class: "rk-find-more", role: "presentation", children: t3("examine.find.none") })
    ] })
  ] });
}
function motionsByGroup(room) {
  const groupOf = new Map(room.regions.map((region) => [region.base, region.group_label]));
  const groups = /* @__PURE__ */ new Map();
  for (const motion of room.motions) {
    const group = groupOf.get(motion.joint) || room.regions[0].group_label;
    groups.set(group, [...groups.get(group) || [], motion]);
  }
  return groups;
}
function RegionList({ clinic }) {
  const { t: t3, room } = clinic;
  const rove = useRove();
  const chosen = picked(clinic).region;
  const motions = T2(() => motionsByGroup(room), [room]);
  const areas = T2(() => grouped(room.regions, "group_label"), [room]);
  const home = areas.find((group) => group.entries.some((region) => region.slug === chosen));
  const open = picked(clinic).group === void 0 ? home && home.label : picked(clinic).group;
  const { view } = clinic;
  const done = (act, fields) => isDone(view, act, fields);
  const groups = [
    ...areas.map(({ label, entries }) => ({
      label,
      count: t3("examine.list.count", { seen: entries.filter((region) => view.examined[region.slug]).length, of: entries.length }),
      rows: [
        ...entries.map((region) => /* @__PURE__ */ u3(RegionRow, { clinic, region, isChosen: region.slug === chosen }, region.slug)),
        ...(motions.get(label) || []).map((motion) => /* @__PURE__ */ u3(MotionRow, { clinic, motion }, motion.slug))
      ]
    })),
    {
      label: t3("examine.list.tests"),
      count: t3("examine.list.done", { done: room.tests.filter((test) => done("test", { test: test.slug })).length, of: room.tests.length }),
      rows: room.tests.map((test) => /* @__PURE__ */ u3(TestRow, { clinic, test }, test.slug))
    },
    {
      label: t3("examine.list.questions"),
      count: t3("examine.topics.asked", { count: room.topics.filter((topic) => done("ask", { topic: topic.slug })).length, of: room.topics.length }),
      rows: room.topics.map((topic) => /* @__PURE__ */ u3(TopicRow, { clinic, topic }, topic.slug))
    }
  ];
  return /* @__PURE__ */ u3("div", { class: "rk-list", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: groups.map(({ label, count: count2, rows }) => {
    const isOpen = label === open;
    return /* @__PURE__ */ u3("section", { class: "rk-heading", "aria-label": label, children: [
      /* @__PURE__ */ u3("h3", { "data-row": true, children: /* @__PURE__ */ u3("button", { type: "button", "aria-expanded": isOpen, onClick: () => choose(clinic, { group: isOpen ? null : label }), children: [
        /* @__PURE__ */ u3("span", { children: label }),
        /* @__PURE__ */ u3("small", { children: count2 }),
        /* @__PURE__ */ u3(Icon, { name: isOpen ? "up" : "down" })
      ] }) }),
      isOpen && /* @__PURE__ */ u3("ul", { children: rows })
    ] }, label);
  }) });
}
function RowAct({ clinic, act, word, label, minutes, fields, isDone: wasDone, shown }) {
  const { t: t3 } = clinic;
  const doIt = () => {
    choose(clinic, { act, ...shown || fields });
    clinic.act(act, fields);
  };
  return /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: doIt, children: [
    wasDone && /* @__PURE__ */ u3(Icon, { name: "check" }),
    word,
    /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
      " ",
      label,
      ", ",
      wasDone ? `${t3("examine.list.again")}, ` : ""
    ] }),
    " ",
    /* @__PURE__ */ u3("small", { children: t3("frame.min", { n: minutes }) })
  ] });
}
function RegionRow({ clinic, region, isChosen }) {
  const { t: t3, room, view, drawing } = clinic;
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const isDeep = T2(() => {
    const layers = drawnAt(drawing, bySlug, region.slug).map((at) => at.layer);
    return layers.length > 0 && layers.every((layer) => layer === "deep");
  }, [drawing, bySlug, region]);
  const finding = view.findings.filter((each) => each.region === region.slug && !each.is_normal).map((each) => each.text).join(" ");
  const words = [isDeep && t3("examine.list.deep"), spokenState(t3, view, region.slug)].filter(Boolean).join(", ");
  return /* @__PURE__ */ u3("li", { "data-row": true, class: isChosen ? "is-chosen" : "", children: [
    /* @__PURE__ */ u3("button", { type: "button", class: "rk-list-name", "aria-pressed": isChosen, "data-start": isChosen || void 0, onClick: () => clinic.chooseRegion(region.slug), children: [
      /* @__PURE__ */ u3("span", { children: region.label }),
      /* @__PURE__ */ u3("small", { class: `is-${stateOf(view, region.slug) || "none"}`, children: [
        words,
        finding ? `: ${finding}` : ""
      ] })
    ] }),
    isChosen && !view.finished && ["observe", "palpate"].map((act) => /* @__PURE__ */ u3(
      RowAct,
      {
        clinic,
        act,
        word: t3(`examine.act.${act}`),
        label: t3(`examine.list.${act}`, { label: region.label }),
        minutes: room.acts[act].minutes,
        fields: { region: region.slug },
        isDone: isDone(view, act, { region: region.slug })
      },
      act
    ))
  ] });
}
function MotionRow({ clinic, motion }) {
  const { t: t3, room, view } = clinic;
  return /* @__PURE__ */ u3("li", { "data-row": true, class: "is-moves", children: [
    /* @__PURE__ */ u3("p", { class: "rk-list-name", children: [
      /* @__PURE__ */ u3("span", { children: motion.label }),
      motion.normal && /* @__PURE__ */ u3("small", { children: t3("examine.list.normal", { range: motion.normal }) })
    ] }),
    !view.finished && motion.hows.map((how) => /* @__PURE__ */ u3(
      RowAct,
      {
        clinic,
        act: "move",
        word: t3(`examine.how.${how}`),
        label: motion.label,
        minutes: motion.minutes || room.acts.move.minutes,
        fields: { motion: motion.slug, how },
        isDone: isDone(view, "move", { motion: motion.slug, how })
      },
      how
    ))
  ] });
}
function TestRow({ clinic, test }) {
  const { t: t3, room, view } = clinic;
  return /* @__PURE__ */ u3("li", { "data-row": true, children: [
    /* @__PURE__ */ u3("p", { class: "rk-list-name", children: [
      /* @__PURE__ */ u3("span", { children: test.label }),
      /* @__PURE__ */ u3("small", { children: test.how })
    ] }),
    !view.finished && /* @__PURE__ */ u3(
      RowAct,
      {
        clinic,
        act: "test",
        word: t3("examine.act.test"),
        label: test.label,
        minutes: test.minutes || room.acts.test.minutes,
        fields: { test: test.slug },
        isDone: isDone(view, "test", { test: test.slug })
      }
    )
  ] });
}
function TopicRow({ clinic, topic }) {
  const { t: t3, view } = clinic;
  return /* @__PURE__ */ u3("li", { "data-row": true, children: [
    /* @__PURE__ */ u3("p", { class: "rk-list-name", children: [
      /* @__PURE__ */ u3("span", { children: topic.label }),
      /* @__PURE__ */ u3("small", { children: topic.heading })
    ] }),
    !view.finished && /* @__PURE__ */ u3(RowAct, { clinic, act: "ask", word: t3("examine.act.ask"), label: topic.label, minutes: topic.minutes, fields: { topic: topic.slug }, shown: {}, isDone: isDone(view, "ask", { topic: topic.slug }) })
  ] });
}
function Do({ clinic }) {
  const { t: t3, view, draft } = clinic;
  const act = picked(clinic).act || "ask";
  const Panel = { ask: AskPanel, observe: RegionPanel, palpate: RegionPanel, move: MovePanel, test: TestPanel }[act];
  return /* @__PURE__ */ u3(k, { children: [
    draft.asking_consent && !view.finished && /* @__PURE__ */ u3(AskConsent, { clinic }),
    /* @__PURE__ */ u3(Choice, { big: true, label: t3("examine.acts"), value: act, onChange: (next) => choose(clinic, { act: next }), options: ACTS.map((value) => ({ value, label: t3(`examine.act.${value}`), icon: ICON_OF[value] })) }),
    /* @__PURE__ */ u3(Panel, { clinic, act })
  ] });
}
var isDone = (view, act, fields) => view.events.some((event) => event.visit === view.visit && event.act === act && Object.entries(fields).every(([name, value]) => event.fields[name] === value));
function ActButton({ clinic, icon, label, minutes, why, onClick }) {
  const { t: t3, view } = clinic;
  const reason = view.finished ? t3("examine.finished") : why;
  const id = useId();
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3(Hints2, { clinic }),
    /* @__PURE__ */ u3("div", { class: "rb-row rk-act", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: `rb-button is-main${reason ? " is-not-yet" : ""}`, "aria-disabled": Boolean(reason), "aria-describedby": id, onClick: () => {
        if (!reason) onClick();
      }, children: [
        /* @__PURE__ */ u3(Icon, { name: icon }),
        label
      ] }),
      /* @__PURE__ */ u3("span", { class: "rk-cost", id, children: reason || t3("frame.about", { n: minutes }) })
    ] })
  ] });
}
function RegionPanel({ clinic, act }) {
  const { t: t3, room, view } = clinic;
  const region = room.regions.find((each) => each.slug === picked(clinic).region);
  const sensitive = region && room.consent.scopes.find((scope) => (scope.regions || []).includes(region.slug) && view.consent[scope.slug] !== "given");
  const done = region && isDone(view, act, { region: region.slug });
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("div", { class: "rk-region", children: [
      /* @__PURE__ */ u3("p", { class: "rk-over", children: t3("examine.chosen") }),
      region ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3("h2", { children: region.label }),
        /* @__PURE__ */ u3("p", { class: "rk-sub", children: region.lies })
      ] }) : /* @__PURE__ */ u3("p", { class: "rk-none", children: t3("examine.chosen.none") })
    ] }),
    sensitive && room.mode === "practice" && /* @__PURE__ */ u3(Notice, { kind: "plain", title: t3("examine.sensitive"), actions: /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: () => clinic.setDraft({ asking_consent: sensitive.slug }), children: t3("examine.consent") }) }),
    /* @__PURE__ */ u3(
      ActButton,
      {
        clinic,
        icon: ICON_OF[act],
        label: t3(done ? `examine.again.${act}` : `examine.do.${act}`),
        minutes: room.acts[act].minutes,
        why: region ? "" : t3("examine.why.region"),
        onClick: () => clinic.act(act, { region: region.slug })
      }
    ),
    region && /* @__PURE__ */ u3(Reply, { clinic, act: ["observe", "palpate"], about: { region: region.slug } })
  ] });
}
function AskPanel({ clinic }) {
  const { t: t3, room, view } = clinic;
  const [query, setQuery] = d2("");
  const asked = new Map(view.events.filter((event) => event.act === "ask" && event.visit === view.visit).map((event) => [event.fields.topic, event.says]));
  const groups = grouped(room.topics, "heading");
  const open = picked(clinic).headings || groups.slice(0, 1).map((group) => group.label);
  const flip = (label) => choose(clinic, { headings: open.includes(label) ? open.filter((each) => each !== label) : [...open, label] });
  const rove = useRove();
  const found = room.topics.filter((topic) => matches(`${topic.label} ${topic.heading} ${topic.slug.replace(/-/g, " ")}`, query));
  let row = -1;
  const line2 = (topic) => {
    row += 1;
    return /* @__PURE__ */ u3("li", { "data-row": row, children: /* @__PURE__ */ u3("button", { type: "button", class: "rk-topic", disabled: view.finished, onClick: () => clinic.act("ask", { topic: topic.slug }), children: [
      /* @__PURE__ */ u3(Icon, { name: asked.has(topic.slug) ? "check" : "ask" }),
      /* @__PURE__ */ u3("span", { children: [
        topic.label,
        asked.has(topic.slug) && /* @__PURE__ */ u3("small", { children: [
          " ",
          t3("examine.asked")
        ] }),
        asked.get(topic.slug) && /* @__PURE__ */ u3("em", { children: t3("b.says", { text: spoken(asked.get(topic.slug)) }) })
      ] }),
      /* @__PURE__ */ u3("small", { children: t3("frame.min", { n: topic.minutes }) })
    ] }) }, topic.slug);
  };
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3(Reply, { clinic, act: ["ask"], about: {} }),
    /* @__PURE__ */ u3("div", { class: "rk-ask", ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: [
      /* @__PURE__ */ u3("label", { class: "rb-search-box", "data-no-rove": true, children: [
        /* @__PURE__ */ u3(Icon, { name: "search" }),
        /* @__PURE__ */ u3("span", { class: "rb-hidden", children: t3("examine.topics.find") }),
        /* @__PURE__ */ u3("input", { type: "search", autocomplete: "off", placeholder: t3("examine.topics.find"), value: query, onInput: (event) => setQuery(event.currentTarget.value) })
      ] }),
      query.trim() ? /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3("p", { class: "rk-sub", "aria-live": "polite", children: found.length ? t3("examine.topics.count", { n: found.length }) : t3("examine.topics.none") }),
        /* @__PURE__ */ u3("ul", { class: "rk-topics", children: found.map(line2) })
      ] }) : groups.map((group) => {
        const isOpen = open.includes(group.label);
        const count2 = group.entries.filter((topic) => asked.has(topic.slug)).length;
        row += 1;
        return /* @__PURE__ */ u3("section", { class: "rk-heading", "aria-label": group.label, children: [
          /* @__PURE__ */ u3("h3", { "data-row": row, children: /* @__PURE__ */ u3("button", { type: "button", "aria-expanded": isOpen, onClick: () => flip(group.label), children: [
            /* @__PURE__ */ u3("span", { children: group.label }),
            /* @__PURE__ */ u3("small", { children: t3("examine.topics.asked", { count: count2, of: group.entries.length }) }),
            /* @__PURE__ */ u3(Icon, { name: isOpen ? "up" : "down" })
          ] }) }),
          isOpen && /* @__PURE__ */ u3("ul", { class: "rk-topics", children: group.entries.map(line2) })
        ] }, group.label);
      })
    ] })
  ] });
}
function MovePanel({ clinic }) {
  const { t: t3, room, view } = clinic;
  const id = useId();
  const chosen = picked(clinic);
  const motions = T2(() => room.motions.map((each) => ({ ...each, joint: each.joint.charAt(0).toUpperCase() + each.joint.slice(1) })), [room]);
  const motion = room.motions.find((each) => each.slug === chosen.motion);
  const how = motion && (motion.hows.includes(chosen.how) ? chosen.how : motion.hows[0]);
  const doneHows = motion ? motion.hows.filter((each) => isDone(view, "move", { motion: motion.slug, how: each })) : [];
  const minutes = motion && motion.minutes || room.acts.move.minutes;
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("label", { class: "rb-label", for: id, children: t3("examine.motion") }),
      /* @__PURE__ */ u3(GroupedSelect, { id, value: chosen.motion || "", list: motions, groupKey: "joint", none: t3("examine.motion.choose"), onChange: (slug) => choose(clinic, { motion: slug }) }),
      motion && motion.normal && /* @__PURE__ */ u3("p", { class: "rk-sub rk-under", children: t3("examine.normal", { range: motion.normal }) })
    ] }),
    motion && /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("p", { class: "rb-label", "aria-hidden": "true", children: t3("examine.how") }),
      /* @__PURE__ */ u3(Choice, { label: t3("examine.how"), value: how, onChange: (next) => choose(clinic, { how: next }), options: motion.hows.map((value) => ({ value, label: t3(`examine.how.${value}`), icon: doneHows.includes(value) ? "check" : void 0 })) }),
      /* @__PURE__ */ u3("p", { class: "rk-sub rk-under", children: t3(`examine.how.${how}.is`) })
    ] }),
    /* @__PURE__ */ u3(
      ActButton,
      {
        clinic,
        icon: "move",
        label: t3(doneHows.includes(how) ? "examine.again.move" : "examine.do.move"),
        minutes,
        why: motion ? "" : t3("examine.why.motion"),
        onClick: () => clinic.act("move", { motion: motion.slug, how })
      }
    ),
    motion && /* @__PURE__ */ u3(Reply, { clinic, act: ["move"], about: { motion: motion.slug, how } })
  ] });
}
function TestPanel({ clinic }) {
  const { t: t3, room, view } = clinic;
  const id = useId();
  const test = room.tests.find((each) => each.slug === picked(clinic).test);
  return /* @__PURE__ */ u3(k, { children: [
    /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("label", { class: "rb-label", for: id, children: t3("examine.test") }),
      /* @__PURE__ */ u3(GroupedSelect, { id, value: test && test.slug || "", list: room.tests, none: t3("examine.test.choose"), onChange: (slug) => choose(clinic, { test: slug }) }),
      test && /* @__PURE__ */ u3("p", { class: "rk-test-how", children: test.how }),
      test && /* @__PURE__ */ u3("details", { class: "rb-more", children: [
        /* @__PURE__ */ u3("summary", { children: t3("examine.test.known") }),
        /* @__PURE__ */ u3("ul", { class: "rb-how rk-test-known", children: [
          /* @__PURE__ */ u3("li", { children: t3("examine.test.positive", { text: test.positive }) }),
          test.known.map((line2, index) => /* @__PURE__ */ u3("li", { children: line2 }, index))
        ] })
      ] })
    ] }),
    /* @__PURE__ */ u3(
      ActButton,
      {
        clinic,
        icon: "test",
        label: t3(test && isDone(view, "test", { test: test.slug }) ? "examine.again.test" : "examine.do.test"),
        minutes: test && test.minutes || room.acts.test.minutes,
        why: test ? "" : t3("examine.why.test"),
        onClick: () => clinic.act("test", { test: test.slug })
      }
    ),
    test && /* @__PURE__ */ u3(Reply, { clinic, act: ["test"], about: { test: test.slug } })
  ] });
}
function AskConsent({ clinic }) {
  const { t: t3, room, draft } = clinic;
  const { scopes } = room.consent;
  const scope = scopes.find((each) => each.slug === draft.asking_consent) || scopes[0];
  const close = () => clinic.setDraft({ asking_consent: null });
  const onKeyDown = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return /* @__PURE__ */ u3("div", { class: "rk-consent-card", onKeyDown, children: [
    /* @__PURE__ */ u3("div", { class: "rk-consent-top", children: [
      scopes.length > 1 && /* @__PURE__ */ u3(Choice, { label: t3("examine.consent.for"), value: scope.slug, onChange: (slug) => clinic.setDraft({ asking_consent: slug }), options: scopes.map((each) => ({ value: each.slug, label: each.label })) }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button is-bare", "aria-label": t3("examine.consent.close"), onClick: close, children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
    ] }),
    /* @__PURE__ */ u3(ConsentForm, { clinic, scope, isFocused: true }, scope.slug)
  ] });
}
function Reply({ clinic, act, about }) {
  const { t: t3, view, reply } = clinic;
  const isAbout = (fields) => Object.entries(about).every(([name, value]) => fields[name] === value);
  const isMine = Boolean(reply) && act.includes(reply.act) && isAbout(reply.fields);
  const seen = useInSight(reply, isMine);
  if (isMine && reply.refused) return /* @__PURE__ */ u3("div", { ref: seen, class: "rk-seen", children: /* @__PURE__ */ u3(Notice, { kind: "refused", title: reply.text }) });
  const event = view.events.filter((each) => act.includes(each.act) && isAbout(each.fields)).pop();
  if (!event) return null;
  const numbers = view.findings.filter((finding) => event.findings.includes(finding.id)).map((finding) => finding.number);
  return /* @__PURE__ */ u3("div", { ref: seen, class: "rk-reply", children: [
    /* @__PURE__ */ u3("p", { class: "rk-over", children: event.visit === view.visit ? event.title : t3("examine.earlier", { title: event.title, visit: event.visit }) }),
    /* @__PURE__ */ u3(Voice, { t: t3, size: "answer", text: event.says }),
    event.text && /* @__PURE__ */ u3("p", { class: "rk-reply-text", children: event.text }),
    numbers.length > 0 && /* @__PURE__ */ u3("p", { class: "rk-added", children: [
      /* @__PURE__ */ u3(Icon, { name: "check" }),
      t3(`examine.added${numbers.length === 1 ? ".one" : ""}`, { numbers: numbers.join(", ") }),
      /* @__PURE__ */ u3("small", { children: t3("frame.min", { n: event.minutes }) })
    ] })
  ] });
}
function Findings({ clinic }) {
  const { t: t3, view, room } = clinic;
  const id = useId();
  const [isWhole, setWhole] = d2(false);
  const chosen = picked(clinic).region;
  const newest = [...view.findings].sort((a3, b) => b.visit - a3.visit || b.minute - a3.minute || b.number - a3.number);
  const shown = isWhole ? newest : newest.slice(0, SHOWN_FINDINGS);
  const rove = useRove();
  const name = (finding) => /* @__PURE__ */ u3("b", { children: findingName(finding, room) });
  return /* @__PURE__ */ u3("section", { class: "rk-findings", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id, children: t3("examine.findings") }),
      newest.length > 0 && /* @__PURE__ */ u3("span", { class: "rk-sub", children: t3("examine.findings.count", { count: newest.length }) })
    ] }),
    !newest.length && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("examine.findings.none") }),
      /* @__PURE__ */ u3("span", { children: t3("examine.findings.how") })
    ] }),
    /* @__PURE__ */ u3("ul", { ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: shown.map((finding) => /* @__PURE__ */ u3("li", { "data-row": true, children: [
      /* @__PURE__ */ u3(Pin, { number: finding.number, tone: finding.is_normal || !finding.region ? "" : finding.region === chosen ? "chosen" : "finding" }),
      /* @__PURE__ */ u3("div", { children: [
        finding.region ? /* @__PURE__ */ u3("button", { type: "button", class: "rk-finding-name", "aria-pressed": finding.region === chosen, onClick: () => clinic.chooseRegion(finding.region), children: [
          name(finding),
          /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
            ", ",
            t3("examine.findings.show", { number: finding.number })
          ] })
        ] }) : /* @__PURE__ */ u3("p", { children: name(finding) }),
        /* @__PURE__ */ u3("p", { class: "rk-finding-text", children: finding.text })
      ] }),
      /* @__PURE__ */ u3("small", { children: finding.how_label })
    ] }, finding.id)) }),
    newest.length > SHOWN_FINDINGS && /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", "aria-expanded": isWhole, onClick: () => setWhole(!isWhole), children: t3(isWhole ? "examine.findings.fewer" : "examine.findings.all", { count: newest.length }) })
  ] });
}
function Hints2({ clinic }) {
  const hints = clinic.view.hints.filter((hint) => hint.where === "examine");
  return hints.map((hint) => /* @__PURE__ */ u3(Notice, { kind: hint.kind || "caution", children: /* @__PURE__ */ u3("p", { children: hint.text }) }, hint.text));
}
function Minutes({ clinic }) {
  const { t: t3, view } = clinic;
  const id = useId();
  const parts = Object.entries(view.minutes_by_act);
  if (!parts.length) return null;
  return /* @__PURE__ */ u3("section", { class: "rk-minutes", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { children: [
      /* @__PURE__ */ u3("h3", { id, children: t3("examine.minutes") }),
      /* @__PURE__ */ u3("span", { class: "rk-sub", children: t3("frame.min", { n: view.minute }) })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rk-minutes-bar", "aria-hidden": "true", children: parts.map(([act, minutes]) => /* @__PURE__ */ u3("i", { style: { flexGrow: minutes } }, act)) }),
    /* @__PURE__ */ u3("ul", { children: parts.map(([act, minutes]) => /* @__PURE__ */ u3("li", { children: [
      t3(`examine.minutes.${act}`),
      " ",
      minutes
    ] }, act)) })
  ] });
}
function ExamineFoot({ clinic }) {
  const { t: t3, view, draft, size } = clinic;
  const isOpen = Boolean(draft.asking_consent);
  return /* @__PURE__ */ u3(k, { children: [
    !view.finished && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", "aria-expanded": isOpen, onClick: () => clinic.setDraft({ asking_consent: isOpen ? null : "examine" }), children: t3("examine.consent") }),
    /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: () => clinic.go("think"), children: [
      size === "narrow" ? t3("frame.step.think") : t3("frame.go", { step: t3("frame.step.think") }),
      /* @__PURE__ */ u3(Icon, { name: "right" })
    ] })
  ] });
}
function ExamineFootNote({ clinic }) {
  const { t: t3 } = clinic;
  if (clinic.size !== "wide" || showsList(clinic)) return null;
  return /* @__PURE__ */ u3("span", { class: "rk-key-hints", children: [["arrows", "regions"], ["enter", "choose"]].map(([key, word]) => /* @__PURE__ */ u3("span", { children: [
    /* @__PURE__ */ u3("kbd", { children: t3(`keys.name.${key}`) }),
    " ",
    t3(`keys.hint.${word}`)
  ] }, key)) });
}

// remedial_kit/clinic/js/screens/meet.jsx
var SPLIT = [["examine", 0.25], ["think", 0.08], ["treat", 0.5], ["advise", 0.17]];
var ROUND_TO = 5;
function Meet({ clinic }) {
  const { t: t3, room, view } = clinic;
  const { client } = room;
  const id = useId();
  const examine = room.consent.scopes.find((scope) => scope.slug === "examine") || room.consent.scopes[0];
  const isFirst = view.visit === 1;
  const words = isFirst ? client.door : view.arrival.says;
  return /* @__PURE__ */ u3("div", { class: "rk-columns rk-meet", children: [
    /* @__PURE__ */ u3("section", { class: "rk-left", "aria-labelledby": id, children: [
      /* @__PURE__ */ u3("header", { class: "rk-person", children: [
        /* @__PURE__ */ u3("span", { class: "rk-avatar is-large", "aria-hidden": "true", children: client.initials }),
        /* @__PURE__ */ u3("div", { children: [
          /* @__PURE__ */ u3("h2", { id, children: client.name }),
          /* @__PURE__ */ u3("p", { children: t3("meet.about", { age: client.age, work: client.work }) })
        ] })
      ] }),
      /* @__PURE__ */ u3(Voice, { t: t3, size: "meet", text: words }),
      /* @__PURE__ */ u3("p", { class: "rk-sub", children: t3(isFirst ? "meet.door" : "meet.back", { visit: view.visit }) }),
      client.hopes.length > 0 && /* @__PURE__ */ u3("div", { class: "rb-card rk-hopes", children: [
        /* @__PURE__ */ u3("h3", { children: t3("meet.hopes") }),
        /* @__PURE__ */ u3("ol", { children: client.hopes.map((hope, index) => /* @__PURE__ */ u3("li", { children: [
          /* @__PURE__ */ u3("b", { "aria-hidden": "true", children: index + 1 }),
          /* @__PURE__ */ u3("span", { children: hope })
        ] }, hope)) })
      ] }),
      client.about && /* @__PURE__ */ u3("p", { class: "rk-about", children: client.about }),
      /* @__PURE__ */ u3(Before, { t: t3, room })
    ] }),
    /* @__PURE__ */ u3("section", { class: "rk-right", children: [
      room.mode === "graded" && /* @__PURE__ */ u3(YourName, { clinic }),
      /* @__PURE__ */ u3(Intake, { t: t3, client }),
      examine && /* @__PURE__ */ u3(ConsentForm, { clinic, scope: examine })
    ] })
  ] });
}
function Before({ t: t3, room }) {
  const id = useId();
  const minutes = (share) => Math.max(ROUND_TO, Math.round(room.visit_minutes * share / ROUND_TO) * ROUND_TO);
  return /* @__PURE__ */ u3("section", { class: "rk-before", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, children: t3("meet.before") }),
    /* @__PURE__ */ u3("p", { class: "rk-sub", children: t3("meet.before.how", { minutes: room.visit_minutes }) }),
    /* @__PURE__ */ u3("ol", { class: "rk-split", children: SPLIT.map(([step, share]) => /* @__PURE__ */ u3("li", { class: `is-${step}`, style: { flexGrow: share }, children: [
      /* @__PURE__ */ u3("i", { "aria-hidden": "true" }),
      t3(`meet.split.${step}`, { minutes: minutes(share) })
    ] }, step)) }),
    room.book && /* @__PURE__ */ u3("p", { class: "rb-small", children: [
      /* @__PURE__ */ u3(Icon, { name: "book" }),
      " ",
      /* @__PURE__ */ u3(Book, { at: room.book, page: "consent-and-first-contact", children: t3("meet.read") })
    ] })
  ] });
}
function Intake({ t: t3, client }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rk-intake", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id, children: t3("meet.intake") }),
      /* @__PURE__ */ u3("span", { class: "rk-sub", children: t3("meet.intake.by") })
    ] }),
    /* @__PURE__ */ u3("dl", { children: client.intake.map((line2) => /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("dt", { children: line2.label }),
      /* @__PURE__ */ u3("dd", { class: line2.text ? "" : "is-blank", children: line2.text || t3("meet.intake.blank") })
    ] }, line2.label)) }),
    client.intake.some((line2) => !line2.text) && /* @__PURE__ */ u3("p", { class: "rk-sub", children: t3("meet.intake.hint") })
  ] });
}
function YourName({ clinic }) {
  const { t: t3, view } = clinic;
  const [name, setName] = d2("");
  const id = useId();
  if (view.trainee) return /* @__PURE__ */ u3("p", { class: "rk-trainee", children: [
    /* @__PURE__ */ u3(Icon, { name: "check" }),
    t3("meet.name.is", { trainee: view.trainee })
  ] });
  const isReady = name.trim().length > 0;
  const save = (event) => {
    event.preventDefault();
    if (isReady) clinic.setName(name.trim());
  };
  return /* @__PURE__ */ u3("form", { class: "rk-yourname", onSubmit: save, children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: id, children: t3("meet.name") }),
    /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3("input", { id, class: "rb-input", autocomplete: "name", maxLength: 80, value: name, onInput: (event) => setName(event.currentTarget.value) }),
      /* @__PURE__ */ u3("button", { type: "submit", class: `rb-button${isReady ? "" : " is-not-yet"}`, "aria-disabled": !isReady, children: t3("meet.name.save") })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rk-sub", children: t3("meet.name.why") })
  ] });
}
function MeetFoot({ clinic }) {
  const { t: t3, view, go, size } = clinic;
  const isFresh = !view.events.some((event) => event.visit === view.visit);
  return /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: () => go("examine"), children: [
    size === "narrow" ? t3("frame.step.examine") : t3(isFresh ? "meet.start" : "frame.go", { step: t3("frame.step.examine") }),
    /* @__PURE__ */ u3(Icon, { name: "right" })
  ] });
}

// remedial_kit/clinic/js/screens/receipt.jsx
function Receipt({ clinic }) {
  const uid = useId();
  const { t: t3, view, room } = clinic;
  const receipt = view.receipt;
  const isSaved = receipt && receipt.saved && (!clinic.saved || clinic.saved.state === "saved");
  if (!receipt) return /* @__PURE__ */ u3("div", { class: "rb-band", children: /* @__PURE__ */ u3("p", { class: "rb-sub", role: "status", children: t3("receipt.waiting") }) });
  return /* @__PURE__ */ u3("div", { class: "rb-band rb-receipt", children: [
    /* @__PURE__ */ u3("h2", { class: "rb-page-title", children: t3("receipt.title", { name: firstName2(room) }) }),
    /* @__PURE__ */ u3("div", { class: `rb-notice ${isSaved ? "is-good" : "is-caution"}`, children: [
      /* @__PURE__ */ u3(Icon, { name: isSaved ? "check" : "caution" }),
      /* @__PURE__ */ u3("p", { children: [
        /* @__PURE__ */ u3("b", { children: isSaved ? t3("receipt.saved") : t3("receipt.unsaved") }),
        " ",
        t3("receipt.steps", { steps: receipt.steps })
      ] })
    ] }),
    /* @__PURE__ */ u3("section", { class: "rb-card", "aria-labelledby": `${uid}-receipt-how`, children: [
      /* @__PURE__ */ u3("h3", { id: `${uid}-receipt-how`, class: "rb-card-title", children: t3("receipt.how") }),
      receipt.file && /* @__PURE__ */ u3("p", { class: "rb-receipt-file", children: [
        /* @__PURE__ */ u3(Icon, { name: "file" }),
        /* @__PURE__ */ u3("span", { children: [
          t3("receipt.file"),
          " ",
          /* @__PURE__ */ u3("b", { children: receipt.file })
        ] })
      ] }),
      /* @__PURE__ */ u3("ol", { children: receipt.how.map((sentence) => /* @__PURE__ */ u3("li", { children: sentence }, sentence)) })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("receipt.marks") }),
    /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      clinic.download && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => clinic.download(), children: [
        /* @__PURE__ */ u3(Icon, { name: "download" }),
        t3("debrief.download")
      ] }),
      /* @__PURE__ */ u3(NotePaper, { clinic }),
      /* @__PURE__ */ u3(HomeCarePaper, { clinic })
    ] })
  ] });
}

// remedial_kit/clinic/js/app.jsx
var STEPS = ["meet", "examine", "think", "treat", "advise"];
var SCREENS = {
  meet: { Screen: Meet, Foot: MeetFoot },
  examine: { Screen: Examine, Foot: ExamineFoot, Note: ExamineFootNote },
  think: { Screen: Think, Note: ThinkFootNote },
  treat: { Screen: Treat, Note: TreatFootNote },
  advise: { Screen: Advise, Foot: AdviseFoot, Note: AdviseFootNote },
  debrief: { Screen: Debrief },
  receipt: { Screen: Receipt }
};
var WORK = {
  meet: ["consent_said"],
  examine: ["consent_said"],
  think: ["ideas", "decide", "letter"],
  treat: ["plan", "editing", "consent_said"],
  advise: ["advice", "note", "reflection", "rebook", "letter"]
};
var TICKED_BY = {
  meet: ["consent"],
  examine: ["ask", "observe", "palpate", "move", "test"],
  think: ["flag", "impression", "decide", "letter"],
  treat: ["apply", "check_in", "reassess"],
  advise: ["advise", "note"]
};
var TEXT_FIELDS = "input:not([type=radio], [type=checkbox], [type=range], [role=spinbutton]), textarea";
var TYPING_FIELDS = `${TEXT_FIELDS}, [role=spinbutton], select`;
function App({ store }) {
  const [, draw] = h2((count2) => count2 + 1, 0);
  _2(() => store.subscribe(draw), [store]);
  const root = A2(null);
  const theme = useTheme();
  const size = useSize(root);
  const state = store.get();
  y2(() => {
    const hear = ({ detail }) => store.notebook(detail.isSaved);
    root.current.addEventListener("remedial:saved", hear);
    return () => root.current && root.current.removeEventListener("remedial:saved", hear);
  }, [store]);
  const [hasKeys, setKeys] = d2(false);
  const onKeyDown = (event) => {
    if (event.key === "?" && !event.target.closest(TYPING_FIELDS) && state.room) {
      event.preventDefault();
      setKeys(true);
    }
    const way = wayOf(event);
    if (way && state.view && !state.view.finished && !event.target.closest(`${TEXT_FIELDS}, dialog`)) {
      event.preventDefault();
      event.stopPropagation();
      turn(store, way, WORK[stepOf(state)] || [], root.current);
    }
    if (!(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  const stop = (event) => {
    if (!(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  return /* @__PURE__ */ u3("div", { ref: root, class: "rk", lang: state.room ? state.t("b.language") : void 0, "data-theme": theme, "data-size": size, "data-jp-suppress-context-menu": true, onKeyDown, onKeyUp: stop, onKeyPress: stop, children: [
    state.room && state.view ? /* @__PURE__ */ u3(Frame, { store, state, size, showKeys: () => setKeys(true) }) : /* @__PURE__ */ u3(Loading, {}),
    /* @__PURE__ */ u3(LiveRegions, { polite: state.polite, urgent: state.urgent }),
    hasKeys && /* @__PURE__ */ u3(Keys, { t: state.t, onClose: () => setKeys(false) })
  ] });
}
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey || ctrlKey === metaKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}
function turn(store, way, keys, room) {
  const page2 = room.ownerDocument;
  const held = page2.activeElement;
  store[way](keys);
  queueMicrotask(() => {
    if (page2.activeElement !== page2.body) return;
    const next = held.isConnected ? held : room.querySelector(".rk-undo button");
    if (next) next.focus({ preventScroll: true });
  });
}
var endOf = ({ room, view }) => room.mode === "graded" || view.finished && !view.debrief ? "receipt" : "debrief";
function stepOf(state) {
  const { view, draft } = state;
  const wanted = draft.step === "end" ? endOf(state) : draft.step;
  if ((wanted === "debrief" || wanted === "receipt") && !view.finished) return "advise";
  return SCREENS[wanted] ? wanted : "meet";
}
function Loading() {
  return /* @__PURE__ */ u3("div", { class: "rk-frame rk-loading", "aria-busy": "true", children: [
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {})
  ] });
}
function useClinic(store, state, size) {
  const { room, drawing } = state;
  const bySlug = T2(() => regionsBySlug(room), [room]);
  const view = T2(() => ({ ...state.view, draft: state.draft }), [state.view, state.draft]);
  return {
    ...store,
    ...state,
    view,
    size,
    step: stepOf(state),
    end: endOf(state),
    go(next) {
      store.openAside(null);
      store.setDraft({ step: next });
    },
    /** Wherever a region is chosen, the chart turns to it; `tile` is the detail it was chosen in: {tile, flip}. */
    chooseRegion(slug, tile = null) {
      const picked2 = state.draft.chosen || {};
      store.setDraft({
        chosen: {
          ...picked2,
          ...shownFor(drawing, bySlug, slug, picked2),
          ...tile || tileAfter(drawing, room, bySlug, picked2, slug),
          region: slug,
          act: ["observe", "palpate"].includes(picked2.act) ? picked2.act : "palpate"
        }
      });
      store.say(state.t("examine.say.chosen", { label: bySlug.get(slug).label }));
    }
  };
}
function useKeptFocus(frame, step) {
  const held = A2(null);
  const seen = A2(step);
  const home = () => {
    const [tab, heading2] = [".rk-tabs [aria-selected=true]", ".rk-pager p"].map((place) => frame.current && frame.current.querySelector(place));
    const target = tab && tab.offsetParent ? tab : heading2;
    if (target) target.focus({ preventScroll: true });
  };
  y2(() => {
    if (seen.current === step) return;
    seen.current = step;
    if (held.current && !(held.current.isConnected && held.current.matches(".rk-tabs [aria-selected=true], .rk-pager button"))) home();
  }, [step]);
  y2(() => {
    const page2 = frame.current.ownerDocument;
    const check = () => {
      if (held.current && !held.current.isConnected && page2.activeElement === page2.body) home();
    };
    const observer = new MutationObserver(() => {
      if (held.current && !held.current.isConnected) requestAnimationFrame(() => requestAnimationFrame(check));
    });
    observer.observe(frame.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return {
    onFocusIn: (event) => {
      held.current = event.target;
    },
    onFocusOut: ({ target }) => requestAnimationFrame(() => {
      if (target.isConnected && held.current === target && !target.matches(":focus, :disabled")) held.current = null;
    })
  };
}
function Frame({ store, state, size, showKeys }) {
  const clinic = useClinic(store, state, size);
  const { t: t3, view, step, notices, aside } = clinic;
  const { Screen, Foot: Foot3, Note: Note2 } = SCREENS[step];
  const body = A2(null);
  const whole2 = A2(null);
  const focus = useKeptFocus(whole2, step);
  const shown = aside || step;
  const seen = A2(shown);
  y2(() => {
    if (seen.current === shown) return;
    seen.current = shown;
    const frame = body.current.closest(".rk-frame");
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
  }, [shown]);
  const opener = A2(null);
  const toStep = () => {
    clinic.openAside(null);
    opener.current.focus();
  };
  return /* @__PURE__ */ u3("div", { class: "rk-frame", ref: whole2, ...focus, children: [
    /* @__PURE__ */ u3(Bar, { clinic }),
    /* @__PURE__ */ u3(Steps2, { clinic }),
    notices.map((text) => /* @__PURE__ */ u3("div", { class: "rk-notice", children: [
      /* @__PURE__ */ u3(Icon, { name: "caution" }),
      /* @__PURE__ */ u3("p", { children: text }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button is-bare", "aria-label": t3("frame.notice.close"), onClick: () => clinic.dropNotice(text), children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
    ] }, text)),
    /* @__PURE__ */ u3("div", { ref: body, class: `rk-body is-${shown}`, role: "tabpanel", id: `rk-panel-${view.id}`, "aria-label": aside ? t3("attempts.title") : t3(`frame.step.${step}`), children: aside ? /* @__PURE__ */ u3(Attempts, { clinic: { ...clinic, openAside: toStep } }) : /* @__PURE__ */ u3(Screen, { clinic }, `${view.id}.${view.visit}.${step}`) }),
    /* @__PURE__ */ u3("footer", { class: "rk-foot", children: [
      /* @__PURE__ */ u3("div", { class: "rk-foot-left", children: [
        /* @__PURE__ */ u3(Saved, { clinic }),
        Note2 && !aside && /* @__PURE__ */ u3(Note2, { clinic }),
        /* @__PURE__ */ u3("span", { class: "rk-foot-tools", children: [
          /* @__PURE__ */ u3("button", { type: "button", class: "rk-foot-link", ref: opener, "aria-expanded": Boolean(aside), onClick: () => aside ? toStep() : clinic.openAside("attempts"), children: [
            /* @__PURE__ */ u3(Icon, { name: "swap" }),
            t3("frame.attempts")
          ] }),
          clinic.saved.state !== "problem" && /* @__PURE__ */ u3("button", { type: "button", class: "rk-foot-link", onClick: () => clinic.download(), children: [
            /* @__PURE__ */ u3(Icon, { name: "download" }),
            t3("debrief.download")
          ] }),
          /* @__PURE__ */ u3("button", { type: "button", class: "rk-foot-link is-keys", onClick: showKeys, children: [
            /* @__PURE__ */ u3(Icon, { name: "keys" }),
            t3("frame.keys")
          ] }),
          /* @__PURE__ */ u3(Lookups, { from: clinic, step, book: clinic.room.book })
        ] }),
        /* @__PURE__ */ u3(Undo, { clinic })
      ] }),
      /* @__PURE__ */ u3("div", { class: "rk-foot-right", children: [
        aside && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: toStep, children: [
          /* @__PURE__ */ u3(Icon, { name: "left" }),
          t3("frame.back_to", { step: t3(`frame.step.${step}`) })
        ] }),
        !aside && (Foot3 ? /* @__PURE__ */ u3(Foot3, { clinic }, step) : /* @__PURE__ */ u3(Onward, { clinic }))
      ] })
    ] })
  ] });
}
function Bar({ clinic }) {
  const { t: t3, room, view } = clinic;
  const { client } = room;
  const share = Math.min(1, view.minute / room.visit_minutes);
  const area = client.area_line.charAt(0).toLowerCase() + client.area_line.slice(1);
  const visit = clinic.size === "narrow" ? [] : [t3("frame.visit", { visit: view.visit })];
  const line2 = [client.age, client.work, area, ...visit].join(" · ");
  return /* @__PURE__ */ u3("header", { class: "rk-bar", children: [
    room.home && /* @__PURE__ */ u3(Open, { path: room.home, class: "rk-home", children: [
      /* @__PURE__ */ u3(Icon, { name: "left" }),
      t3("frame.home")
    ] }),
    /* @__PURE__ */ u3("span", { class: "rk-avatar", "aria-hidden": "true", children: client.initials }),
    /* @__PURE__ */ u3("div", { class: "rk-who", children: [
      /* @__PURE__ */ u3("p", { class: "rk-name", children: client.name }),
      /* @__PURE__ */ u3("p", { class: "rk-line", children: line2 })
    ] }),
    /* @__PURE__ */ u3("p", { class: "rk-clock", children: [
      /* @__PURE__ */ u3(Icon, { name: "clock", size: 22 }),
      /* @__PURE__ */ u3("span", { children: [
        /* @__PURE__ */ u3("b", { children: [
          view.minute,
          /* @__PURE__ */ u3("span", { class: "rk-wide-only", children: [
            " ",
            t3("frame.clock.min")
          ] })
        ] }),
        " ",
        t3("frame.clock.of", { minutes: room.visit_minutes }),
        /* @__PURE__ */ u3("span", { class: "rk-wide-only", children: [
          " ",
          t3("frame.clock.end")
        ] })
      ] }),
      /* @__PURE__ */ u3("i", { class: "rk-meter", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${100 * share}%` } }) })
    ] })
  ] });
}
var isTicked = (view, step) => view.events.some((event) => event.visit === view.visit && (TICKED_BY[step] || []).includes(event.act));
function Steps2({ clinic }) {
  const { t: t3, view, step, end, go } = clinic;
  const row = useRow();
  const steps = view.finished ? [...STEPS, end] : STEPS;
  const at = steps.indexOf(step);
  const tab = (name) => /* @__PURE__ */ u3(
    "button",
    {
      type: "button",
      role: "tab",
      "aria-selected": name === step,
      "aria-controls": `rk-panel-${view.id}`,
      "data-roving": true,
      "data-follow": true,
      tabIndex: name === step ? 0 : -1,
      class: name === end ? "is-end" : "",
      onClick: () => go(name),
      children: [
        isTicked(view, name) && /* @__PURE__ */ u3(k, { children: [
          /* @__PURE__ */ u3(Icon, { name: "check" }),
          /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
            t3("frame.tick"),
            " "
          ] })
        ] }),
        /* @__PURE__ */ u3("span", { children: t3(`frame.step.${name}`) })
      ]
    },
    name
  );
  const beside = (by) => {
    const name = steps[at + by];
    const way = by < 0 ? "left" : "right";
    return /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-disabled": !name, "aria-label": name ? t3("frame.go", { step: t3(`frame.step.${name}`) }) : t3("frame.no_step"), onClick: () => name && go(name), children: /* @__PURE__ */ u3(Icon, { name: way }) });
  };
  return /* @__PURE__ */ u3("nav", { class: "rk-steps", "aria-label": t3("frame.steps"), children: [
    /* @__PURE__ */ u3("div", { class: "rk-tabs", role: "tablist", "aria-label": t3("frame.steps"), ...row, children: steps.map(tab) }),
    !view.finished && /* @__PURE__ */ u3("span", { class: "rk-after", children: t3(`frame.after.${end}`) }),
    /* @__PURE__ */ u3("div", { class: "rk-pager", children: [
      beside(-1),
      /* @__PURE__ */ u3("p", { tabIndex: -1, children: [
        /* @__PURE__ */ u3("b", { children: t3(`frame.step.${step}`) }),
        " ",
        t3("frame.step_of", { step: at + 1, steps: steps.length })
      ] }),
      beside(1)
    ] })
  ] });
}
function Saved({ clinic }) {
  const { t: t3, saved, view } = clinic;
  const icons = { none: "cloudempty", saving: "clock", saved: "cloud", problem: "caution" };
  const words = saved.state === "problem" ? saved.problem : saved.state === "saved" && view.events.length ? t3("frame.saved.saved", { n: view.events.length }) : saved.state === "saved" ? t3("frame.saved.draft") : t3(`frame.saved.${saved.state}`);
  const again = (event) => {
    event.currentTarget.dispatchEvent(new CustomEvent("remedial:save", { bubbles: true }));
    clinic.retrySave();
  };
  return /* @__PURE__ */ u3("div", { class: `rk-saved is-${saved.state}`, role: saved.state === "problem" ? "alert" : void 0, children: [
    /* @__PURE__ */ u3(Icon, { name: icons[saved.state] }),
    /* @__PURE__ */ u3("span", { children: words }),
    saved.state === "problem" && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: again, children: t3("frame.saved.again") }),
    saved.state === "problem" && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: () => clinic.download(), children: [
      /* @__PURE__ */ u3(Icon, { name: "download" }),
      t3("debrief.download")
    ] })
  ] });
}
function Undo({ clinic }) {
  const { t: t3, view, step } = clinic;
  const keys = WORK[step] || [];
  const { undo, redo } = clinic.changes(keys);
  const go = (way, event) => turn(clinic, way, keys, event.currentTarget.closest(".rk"));
  if (view.finished || !(undo || redo)) return null;
  return /* @__PURE__ */ u3("div", { class: "rk-undo", children: [
    /* @__PURE__ */ u3("button", { type: "button", "aria-disabled": !undo, "aria-keyshortcuts": "Control+Z", onClick: (event) => go("undo", event), children: [
      /* @__PURE__ */ u3(Icon, { name: "undo" }),
      /* @__PURE__ */ u3("span", { children: undo ? t3("frame.undo", { what: undo.words }) : t3("frame.undo.none") })
    ] }),
    redo && /* @__PURE__ */ u3("button", { type: "button", "aria-keyshortcuts": "Control+Shift+Z", "aria-label": t3("frame.undo.redo.what", { what: redo.words }), onClick: (event) => go("redo", event), children: [
      /* @__PURE__ */ u3(Icon, { name: "redo" }),
      /* @__PURE__ */ u3("span", { children: t3("frame.undo.redo") })
    ] })
  ] });
}
function Onward({ clinic }) {
  const { t: t3, step, go, view, end, size } = clinic;
  const steps = view.finished ? [...STEPS, end] : STEPS;
  const at = steps.indexOf(step);
  const [before, next] = [steps[at - 1], steps[at + 1]];
  return /* @__PURE__ */ u3(k, { children: [
    before && size !== "narrow" && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => go(before), children: [
      /* @__PURE__ */ u3(Icon, { name: "left" }),
      t3("frame.back_to", { step: t3(`frame.step.${before}`) })
    ] }),
    next && /* @__PURE__ */ u3(Next2, { clinic, step: next })
  ] });
}
function Next2({ clinic, step, label }) {
  const { t: t3, go, size } = clinic;
  const name = t3(`frame.step.${step}`);
  return /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: () => go(step), children: [
    size === "narrow" ? name : label || t3("frame.go", { step: name }),
    /* @__PURE__ */ u3(Icon, { name: "right" })
  ] });
}
var KEYS = [
  ["tab", "keys.tab"],
  ["arrows", "keys.arrows"],
  ["enter", "keys.enter"],
  ["esc", "keys.esc"],
  ["home", "keys.home"],
  ["letters", "keys.letters"],
  ["V", "keys.v"],
  ["D", "keys.d"],
  ["alt ↑ ↓", "keys.order"],
  ["ctrl Z", "keys.undo"],
  ["?", "keys.help"]
];
function Keys({ t: t3, onClose }) {
  return /* @__PURE__ */ u3(Dialog, { title: t3("keys.title"), closeLabel: t3("keys.close"), onClose, children: /* @__PURE__ */ u3("dl", { class: "rk-keys", children: KEYS.map(([key, word]) => /* @__PURE__ */ u3("div", { children: [
    /* @__PURE__ */ u3("dt", { children: key.split(" ").map((part2) => /* @__PURE__ */ u3("kbd", { children: part2.length > 1 ? t3(`keys.name.${part2}`) : part2 }, part2)) }),
    /* @__PURE__ */ u3("dd", { children: t3(word) })
  ] }, word)) }) });
}

// remedial_kit/clinic/js/css/frame.css
var frame_default = `/* Tokens, frame, Meet and Examine. Light first; dark follows the data-theme that the frame sets. Sizes follow the room's own width. */
.rk {
  --paper: #fff; --bg: #faf7f2; --sunk: #f4efe8; --line: #e4dcd2; --edge: #857b72; --ink: #1f2629; --ink-2: #565c60;
  --accent: #1b5e6a; --on-accent: #fff; --accent-soft: #e2eef0; --accent-line: #9cc2c8;
  --caution: #844c00; --caution-soft: #fcf1de; --caution-line: #ddb26b; --danger: #9c1b3b; --danger-soft: #fbeaed;
  --voice: #3a2f27; --focus: #1d4ed8; --chart-1: #1b5e6a; --chart-2: #94500f; --chart-3: #6b5b95;
  --heat-0: #f1f6f6; --heat-1: #d2e2e5; --heat-2: #a6c8cd; --heat-3: #74a9b1; --heat-4: #1b5e6a;
  --fig-line: #7d7066; --fig-skin: #f7f1ea; --fig-muscle: #e3d4c7; --fig-base: #eee6dd; --fig-fibre: #c6b09e; --fig-detail: #9a8878;
  --fig-examined: #cfdee0; --fig-hatch: #4f8089; --fig-finding: #edbf7e; --fig-dots: #844c00; --fig-planned: #bfd9dd; --fig-ghost: #f2ebe2;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, Inter, sans-serif;
  --voice-font: "Iowan Old Style", Palatino, "Palatino Linotype", P052, Georgia, serif;
  --radius-frame: 16px; --radius-card: 12px; --radius-button: 10px; --radius-field: 9px;
  container: rk / inline-size; color-scheme: light; box-sizing: border-box; padding: 4px;
  font: 400 0.9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums; color: var(--ink); text-align: left; overflow-wrap: break-word; -webkit-text-size-adjust: 100%;
}
@media screen { .rk[data-theme="dark"] { /* paper is always light */
  --paper: #1c1f21; --bg: #151718; --sunk: #25292b; --line: #363c3f; --edge: #8a9296; --ink: #efeae3; --ink-2: #b9b4ad;
  --accent: #86cbd5; --on-accent: #0c2227; --accent-soft: #1d353a; --accent-line: #3d6a72;
  --caution: #f2be6c; --caution-soft: #362914; --caution-line: #7e6129; --danger: #ffa3b1; --danger-soft: #3e1b24;
  --voice: #f3e8dc; --focus: #9dbbff; --chart-1: #86cbd5; --chart-2: #f2be6c; --chart-3: #c3b3ea;
  --heat-0: #1d2627; --heat-1: #24383c; --heat-2: #2f545a; --heat-3: #4f8089; --heat-4: #86cbd5;
  --fig-line: #a59a8f; --fig-skin: #2b2826; --fig-muscle: #4a423c; --fig-base: #35302d; --fig-fibre: #6a5f56; --fig-detail: #8d8177;
  --fig-examined: #36494c; --fig-hatch: #86a9ae; --fig-finding: #b87a2c; --fig-dots: #f2be6c; --fig-planned: #2f545a; --fig-ghost: #312d2a;
  color-scheme: dark;
} }
.rk *, .rk *::before, .rk *::after { box-sizing: border-box; }
.rk :where(button, input, select, textarea) { font: inherit; letter-spacing: inherit; color: inherit; font-variant-numeric: inherit; margin: 0; }
.rk :is(button, select, label) { touch-action: manipulation; }
.rk :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote) { margin: 0; padding: 0; color: inherit; }
.rk :where(h1, h2, h3, h4) { font-family: var(--sans); }
.rk :where(ul, ol) { list-style: none; }
.rk :where(a) { color: var(--accent); }
.rk :focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.rk :is(button, input, select, textarea, summary, a) { scroll-margin-block: 16px 84px; }
.rk :is(.rk-reply, .rk-seen, .rb-echo) { scroll-margin-block: 96px; }
.rk svg { flex: none; }
.rk.rk kbd { display: inline-block; padding: 1px 7px; border: 1px solid var(--edge); border-bottom-width: 2px; border-radius: 5px; background: var(--paper); color: var(--ink); font: 620 0.75rem/1.45 var(--sans); }
.rk b, .rk strong { font-weight: 640; }

/* The frame */
.rk-frame { max-width: 61.25rem; margin: 0 auto; border: 1px solid var(--line); border-radius: var(--radius-frame); background: var(--paper); overflow: clip; }
.rk-bar { display: flex; align-items: center; gap: 14px; padding: 14px 24px; border-bottom: 1px solid var(--line); }
.rk-avatar { display: grid; place-items: center; flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; border: 1px solid var(--accent-line); background: var(--accent-soft); color: var(--accent); font-size: 0.875rem; font-weight: 640; }
.rk-avatar.is-large { width: 4.125rem; height: 4.125rem; font-size: 1.3125rem; }
.rk-who { min-width: 0; flex: 1; }
.rk .rk-name { font-size: 1rem; line-height: 1.3; font-weight: 640; letter-spacing: -0.01em; }
.rk-about { color: var(--ink-2); font-size: 0.875rem; }
.rk-line { font-size: 0.8125rem; line-height: 1.4; color: var(--ink-2); }
.rk .rk-clock { display: flex; align-items: center; gap: 10px; font-size: 0.875rem; color: var(--ink-2); white-space: nowrap; }
.rk-clock b { color: var(--ink); }
.rk-clock > svg { color: var(--ink); }
.rk-meter { display: block; width: 108px; height: 6px; border-radius: 3px; background: var(--line); overflow: hidden; }
.rk-meter > i { display: block; height: 100%; border-radius: 3px; background: var(--accent); transition: width 320ms ease-out; }
.rk-steps { display: flex; flex-wrap: wrap; align-items: stretch; justify-content: space-between; gap: 0 12px; padding: 0 18px; border-bottom: 1px solid var(--line); }
.rk-tabs { display: flex; flex-wrap: wrap; min-width: 0; }
.rk-tabs button { display: flex; align-items: center; gap: 7px; min-height: 44px; padding: 10px 14px 8px; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--ink-2); font-size: 0.9375rem; line-height: 1.4; cursor: pointer; transition: color 120ms ease-out; }
.rk-tabs button:hover { color: var(--ink); background: var(--bg); }
.rk-tabs button[aria-selected="true"] { color: var(--ink); font-weight: 640; border-bottom-color: var(--accent); }
.rk-tabs button:focus-visible { outline-offset: -3px; border-radius: 8px; }
.rk-tabs svg { width: 18px; height: 18px; color: var(--accent); }
.rk-after { align-self: center; padding-right: 8px; font-size: 0.875rem; color: var(--ink-2); }
.rk-pager { display: none; }
.rk-pager p { white-space: nowrap; }
.rk-notice { display: flex; align-items: flex-start; gap: 12px; padding: 10px 24px; border-bottom: 1px solid var(--caution-line); background: var(--caution-soft); font-size: 0.875rem; }
.rk-notice > svg { color: var(--caution); margin-top: 1px; }
.rk-notice p { flex: 1; }
.rk-body { min-height: 320px; background: var(--paper); }
.rk-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 10px 20px; padding: 14px 24px; border-top: 1px solid var(--line); background: var(--paper); border-radius: 0 0 var(--radius-frame) var(--radius-frame); }
.rk-foot-left, .rk-foot-right { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.rk-foot-tools { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; }
.rk-foot-left { font-size: 0.8125rem; color: var(--ink-2); flex: 1; }
.rk-foot-right { gap: 10px; }
.rk-saved { display: flex; align-items: center; gap: 8px; }
.rk-saved.is-problem { color: var(--caution); font-weight: 620; }
.rk-saved small { font-size: inherit; font-weight: 400; }
.rk-saved.is-problem { flex-wrap: wrap; }
.rk-saved.is-problem > span { flex: 1 1 220px; }
.rk-saved .rb-button { flex: none; white-space: nowrap; }
.rk-saved > svg { width: 18px; height: 18px; }
.rk-foot-link { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 4px 6px; border: 0; border-radius: 6px; background: none; color: var(--ink-2); cursor: pointer; }
.rk-foot-link:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 3px; }
.rk-undo { display: flex; align-items: center; gap: 4px; min-width: 0; margin-left: -8px; }
.rk-undo button { display: inline-flex; align-items: center; gap: 6px; min-width: 0; min-height: 32px; padding: 4px 8px; border: 0; border-radius: 8px; background: none; color: var(--accent); font-weight: 620; text-align: left; line-height: 1.3; cursor: pointer; }
.rk-undo button:hover { background: var(--sunk); }
.rk-undo button[aria-disabled="true"] { color: var(--ink-2); font-weight: 400; background: none; cursor: default; }
.rk-undo svg { width: 18px; height: 18px; }
.rk-key-hints { display: inline-flex; flex-wrap: wrap; gap: 4px 10px; }
.rk .is-not-yet.is-not-yet, .rk .is-not-yet.is-not-yet:hover { background: transparent; border: 1px dashed var(--edge); color: var(--ink-2); cursor: default; }
.rk-loading { display: grid; gap: 12px; padding: 32px; min-height: 320px; align-content: start; }
.rk-loading i { height: 14px; border-radius: 7px; background: var(--sunk); }
.rk-loading i:nth-child(1) { width: 60%; }
.rk-loading i:nth-child(3) { width: 42%; }
.rk-dialog { width: min(35rem, calc(100vw - 32px)); padding: 0; border: 1px solid var(--edge); border-radius: var(--radius-card); background: var(--paper); color: var(--ink); }
.rk-dialog::backdrop { background: rgb(0 0 0 / 40%); }
.rk-dialog-inner { padding: 20px 24px 24px; }
.rk-dialog header { display: flex; align-items: center; justify-content: space-between; margin-bottom: 12px; }
.rk .rk-dialog h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 630; }
.rk-keys { display: grid; gap: 8px 24px; }
.rk-keys > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); align-items: baseline; gap: 12px; }
.rk-keys dt { display: flex; flex-wrap: wrap; gap: 4px; }

/* What Meet and Examine share */
.rk-columns { display: grid; grid-template-columns: minmax(0, 1fr); }
.rk-left, .rk-right { display: flex; flex-direction: column; gap: 18px; padding: 24px; min-width: 0; }
.rk-left { background: var(--bg); }
.rk-right { background: var(--paper); border-top: 1px solid var(--line); }
.rk :is(.rk-meet, .rk-examine) h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 630; letter-spacing: -0.01em; }
.rk :is(.rk-meet, .rk-examine) h3 { font-size: 0.9375rem; line-height: 1.4; font-weight: 630; }
.rk .rk-sub { font-size: 0.8125rem; line-height: 1.45; color: var(--ink-2); max-width: 70ch; }
.rk .rk-over { font-size: 0.75rem; line-height: 1.4; font-weight: 560; color: var(--ink-2); }
.rk-under { margin-top: 6px; }
.rk-cost { font-size: 0.8125rem; color: var(--ink-2); }
.rk .rb-voice.is-meet { font-size: 1.6875rem; line-height: 1.42; letter-spacing: -0.005em; }
.rk .rb-voice.is-answer { font-size: 1.125rem; line-height: 1.4; }
.rk .rb-voice { text-wrap: pretty; }
.rk-reply { display: flex; flex-direction: column; gap: 6px; padding: 14px 18px 16px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sunk); }
.rk .rk-reply-text { display: flex; gap: 8px; font-size: 0.875rem; line-height: 1.5; }
.rk-reply-text svg { width: 18px; height: 18px; margin-top: 1px; color: var(--accent); }
.rk .rk-added { display: flex; align-items: center; gap: 8px; font-size: 0.8125rem; font-weight: 620; color: var(--accent); margin-top: 2px; }
.rk-added svg { width: 18px; height: 18px; }
.rk-added small { margin-left: auto; font-size: 0.75rem; font-weight: 400; color: var(--ink-2); }
.rk-choice { display: inline-flex; flex-wrap: wrap; max-width: 100%; gap: 2px; padding: 3px; border: 1px solid var(--line); border-radius: var(--radius-button); background: var(--sunk); }
.rk-choice button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 34px; padding: 4px 12px; border: 1px solid transparent; border-radius: 8px; background: none; color: var(--ink-2); font-size: 0.875rem; line-height: 1.3; font-weight: 560; cursor: pointer; transition: background-color 120ms ease-out; }
.rk-choice button:hover { color: var(--ink); }
.rk-choice button[aria-checked="true"] { background: var(--paper); border-color: var(--ink-2); color: var(--ink); font-weight: 620; }
.rk-choice button svg { width: 16px; height: 16px; color: var(--accent); }
.rk-choice.is-big { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); border-radius: var(--radius-card); }
.rk-choice.is-big button { flex-direction: column; gap: 4px; min-height: 56px; padding: 7px 4px 6px; font-size: 0.8125rem; border-radius: var(--radius-field); }
.rk-choice.is-big button svg { width: 20px; height: 20px; color: inherit; }
.rk-pin { display: inline-grid; place-items: center; flex: none; min-width: 1.375rem; height: 1.375rem; padding: 0 4px; border: 1px solid var(--edge); border-radius: 0.6875rem; background: var(--paper); color: var(--ink); font-size: 0.75rem; line-height: 1; font-weight: 640; }
.rk-pin.is-finding { background: var(--caution); border-color: var(--caution); color: var(--paper); }
.rk-pin.is-chosen { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }

/* Meet */
.rk-person { display: flex; align-items: center; gap: 16px; }
.rk .rk-person h2 { font-size: 1.625rem; line-height: 1.2; font-weight: 630; letter-spacing: -0.018em; }
.rk-person p { color: var(--ink-2); }
.rk-meet .rk-left { gap: 20px; padding: 28px; }
.rk-meet .rk-left > .rk-sub { margin-top: -6px; }
.rk-hopes { padding: 16px 18px 8px !important; }
.rk-hopes li { display: flex; gap: 20px; padding: 8px 2px; }
.rk-hopes li + li { border-top: 1px solid var(--line); }
.rk-hopes li b { flex: none; width: 0.625rem; font-size: 0.8125rem; line-height: 1.75; font-weight: 560; color: var(--ink-2); }
.rk-split { display: flex; gap: 10px; margin-top: 12px; }
.rk-split li { flex-basis: 0; min-width: min-content; font-size: 0.8125rem; line-height: 1.4; }
.rk-split i { display: block; height: 24px; margin-bottom: 5px; border: 1px solid var(--line); border-radius: 6px; background: var(--sunk); }
.rk-split :is(.is-examine, .is-treat) i { background: var(--accent-soft); border-color: var(--accent-line); }
.rk-intake dl { margin-top: 10px; border-top: 1px solid var(--line); }
.rk-intake dl > div { display: grid; grid-template-columns: minmax(0, 42fr) minmax(0, 58fr); gap: 12px; padding: 9px 0; border-bottom: 1px solid var(--line); font-size: 0.875rem; }
.rk.rk dl, .rk.rk dt, .rk.rk dd { float: none; width: auto; }
.rk.rk .rk-intake dt { font-weight: 400; }
.rk-intake dt, .rk-intake .is-blank { color: var(--ink-2); }
.rk-intake > .rk-sub { margin-top: 10px; }
.rk-intake .rb-head { align-items: baseline; }
.rk-consent { display: flex; flex-direction: column; gap: 12px; }
.rk-consent > .rk-sub { margin-top: -12px; }
.rk-consent ul { border-top: 1px solid var(--line); }
.rk-consent li + li { border-top: 1px solid var(--line); }
.rk-consent .rb-tick { padding-block: 9px; font-size: 0.9375rem; }
.rk-yourname { display: grid; gap: 6px; padding-bottom: 16px; border-bottom: 1px solid var(--line); }
.rk-yourname .rb-input { flex: 1; min-width: 140px; }
.rk-yourname .rb-label { margin: 0; }
.rk .rk-trainee { display: flex; align-items: center; gap: 8px; font-size: 0.875rem; color: var(--ink-2); }
.rk-trainee svg { color: var(--accent); }

/* Examine: where */
.rk-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.rk-find { position: relative; flex: 1 1 11.875rem; min-width: 0; }
.rk-find ul { position: absolute; z-index: 4; inset: calc(100% + 4px) 0 auto; min-width: min(20rem, 84cqw); padding: 4px; border: 1px solid var(--edge); border-radius: var(--radius-field); background: var(--paper); box-shadow: 0 6px 20px rgb(0 0 0 / 12%); }
.rk-find ul[hidden] { display: none; }
.rk-find li { display: grid; gap: 0; padding: 7px 10px; border-radius: 6px; font-size: 0.875rem; line-height: 1.4; cursor: pointer; }
.rk-find li small { font-size: 0.75rem; color: var(--ink-2); }
.rk-find li[aria-selected="true"] { background: var(--accent-soft); outline: 1px solid var(--accent); outline-offset: -1px; }
.rk .rk-find .rk-find-more { color: var(--ink-2); font-size: 0.8125rem; cursor: default; }

.rk .rk-as-list { white-space: nowrap; padding-inline: 12px; font-size: 0.8125rem; }
.rk-chart { display: grid; gap: 14px; }
.rk-chart-picture { position: relative; }
.rk.rk :is(.rk-chart-picture, .rk-tile-picture) > svg, .rk.rk :is(.rk-chart-picture, .rk-tile-picture) > svg:focus { outline: none; }
.rk-chart-picture > svg { display: block; width: 100%; height: auto; overflow: visible; }
.rk-chart-words { position: absolute; inset: 0 0 auto; pointer-events: none; }
.rk-chart-picture > svg, .rk-chart-words { aspect-ratio: 892 / 904; }
.rk[data-size="narrow"] .rk-chart-picture > svg, .rk[data-size="narrow"] .rk-chart-words { aspect-ratio: 456 / 904; }
.rk-chart-words b { position: absolute; font-size: 0.8125rem; line-height: 1; font-weight: 620; color: var(--ink-2); }
.rk-chart-words b.is-end { transform: translateX(-100%); }
.rk-chart-name { position: absolute; z-index: 2; display: grid; width: max-content; max-width: 200px; margin: -22px 0 0 22px; padding: 6px 12px; border-radius: 6px; background: var(--ink); color: var(--paper); font-size: 0.8125rem; line-height: 1.4; text-align: center; }
.rk-chart-name.is-left { margin-left: -22px; transform: translateX(-100%); }
.rk-shape .rk-fill { fill: var(--fig-muscle); stroke: var(--fig-skin); stroke-width: 1.15; stroke-linejoin: round; }
.rk-shape .rk-fibre { fill: none; stroke: var(--fig-fibre); stroke-width: 0.7; stroke-linecap: round; }
.rk-shape .rk-edge { fill: none; stroke: none; stroke-linejoin: round; pointer-events: none; }
.rk-shape .rk-hit { fill: transparent; stroke: transparent; stroke-width: 8; pointer-events: all; cursor: pointer; }
.rk-shape.is-option { cursor: pointer; }
.rk-shape.is-option:focus, .rk-shape.is-option:focus-visible { outline: none; }
.rk-shape.is-option:hover .rk-fill { fill: color-mix(in srgb, var(--fig-muscle) 72%, var(--fig-fibre)); }
.rk-shape.is-bone .rk-fill { fill: var(--fig-skin); stroke: var(--fig-detail); }
.rk-shape.is-under .rk-fill { fill: none; stroke: var(--fig-detail); stroke-dasharray: 3.5 3; }
.rk-shape.is-under .rk-hit { pointer-events: stroke; }
.rk-shape.is-ghost .rk-fill { fill: var(--fig-ghost); }
.rk-shape.is-ghost { pointer-events: none; }
.rk-shape.is-examined .rk-fill { fill: var(--fig-examined); }
.rk-shape.is-examined .rk-fibre { stroke: none; }
.rk-hatch { stroke: var(--fig-hatch); opacity: 0.62; }
.rk-dots { fill: var(--fig-dots); }
.rk-bars { stroke: var(--accent); opacity: 0.75; }
.rk-pattern { pointer-events: none; }
.rk-shape.is-finding .rk-fill { fill: var(--fig-finding); }
.rk-shape.is-finding .rk-fibre { stroke: none; }
.rk-shape.is-finding .rk-edge { stroke: var(--fig-dots); stroke-width: 1.3; }
.rk-shape.is-treated .rk-fill { fill: var(--fig-planned); }
.rk-shape.is-treated .rk-fibre { stroke: none; }
.rk-shape.has-treated .rk-edge { stroke: var(--accent); stroke-width: 2; }
.rk-shape.has-planned .rk-fill { fill: var(--fig-planned); }
.rk-shape.has-planned .rk-edge { stroke: var(--accent); stroke-width: 1.8; stroke-dasharray: 4 3; }
.rk-shape.has-planned.is-examined .rk-fill { fill: var(--fig-examined); }
.rk-shape.has-planned.is-finding .rk-fill { fill: var(--fig-finding); }
.rk-shape.is-flare .rk-fill { fill: var(--danger-soft); }
.rk-shape.is-flare .rk-edge { stroke: var(--danger); stroke-width: 2; stroke-dasharray: 4 3; }
.rk-shape.is-chosen .rk-fill { fill: var(--accent); }
.rk-shape.is-chosen .rk-fibre { stroke: var(--accent-line); opacity: 0.75; }
.rk-shape.is-chosen .rk-edge { stroke: var(--ink); stroke-width: 1.8; stroke-dasharray: none; }
.rk-shape.is-chosen.is-flare .rk-edge { stroke: var(--danger); stroke-width: 2.4; stroke-dasharray: 4 3; }
.rk-shape.is-under:is(.is-finding, .is-examined, .is-treated, .is-chosen, .has-planned) .rk-fill { fill-opacity: 0.6; }
.rk-shape .rk-ring { fill: var(--fig-skin); stroke: var(--fig-line); stroke-width: 0.9; }
.rk-shape .rk-point { fill: var(--fig-detail); }
.rk-shape.is-care .rk-ring { stroke: var(--caution); stroke-dasharray: 2 1.4; }
.rk-shape.is-care .rk-point { fill: var(--caution); }
.rk-shape.is-option.is-point:hover .rk-ring { fill: var(--fig-examined); stroke: var(--ink); }
.rk-shape.is-examined .rk-ring { stroke: var(--fig-hatch); fill: var(--fig-examined); }
.rk-shape.is-finding .rk-ring { stroke: var(--fig-dots); fill: var(--fig-finding); }
.rk-shape.is-finding .rk-point { fill: var(--fig-dots); }
.rk-shape:is(.has-treated, .has-planned) .rk-ring { stroke: var(--accent); fill: var(--fig-planned); }
.rk-shape.has-planned .rk-ring { stroke-dasharray: 2 1.4; }
.rk-shape.is-flare .rk-ring { stroke: var(--danger); fill: var(--danger-soft); stroke-dasharray: 2 1.5; }
.rk-shape.is-chosen .rk-ring { stroke: var(--ink); fill: var(--accent); stroke-width: 1.8; }
.rk-shape.is-chosen .rk-point { fill: var(--on-accent); }
.rk-contour path { fill: var(--fig-line); stroke: var(--fig-line); stroke-width: 2.6; stroke-linejoin: round; }
.rk-contour.is-tile path { stroke-width: 2.2; }
.rk-skin path { fill: var(--fig-skin); }
.rk-base path { fill: var(--fig-base); }
.rk-detail path { fill: none; stroke: var(--fig-detail); stroke-width: 1; stroke-linecap: round; }
.rk-detail, .rk-detail-dots { pointer-events: none; }
.rk-detail-dots { fill: var(--fig-detail); }
.rk-ring-gap, .rk-ring-line { fill: none; vector-effect: non-scaling-stroke; stroke-linejoin: round; pointer-events: none; }
.rk-ring-gap { stroke: var(--paper); stroke-width: 6.5px; }
.rk-ring-line { stroke: var(--focus); stroke-width: 2.6px; }
.rk-pin-mark line { stroke: var(--caution); }
.rk-pin-mark rect { fill: var(--caution); }
.rk-pin-mark text { fill: var(--paper); font-weight: 640; font-family: var(--sans); }
.rk-pin-mark rect { stroke: var(--caution); }
.rk-pin-mark.is-other rect { fill: var(--paper); }
.rk-pin-mark.is-other line { stroke-dasharray: 3 2.4; }
.rk-pin-mark.is-other text { fill: var(--caution); }
.rk-pin-mark.is-step.is-other.is-other rect { fill: var(--paper); }
.rk-pin-mark.is-step.is-other.is-other text { fill: var(--accent); }
.rk-pin-mark:is(.is-step, .is-planned) line { stroke: var(--accent); }
.rk-pin-mark.is-step rect { fill: var(--accent); stroke: var(--accent); }
.rk-pin-mark.is-step text { fill: var(--on-accent); }
.rk-pin-mark.is-planned rect { fill: var(--paper); stroke: var(--accent); stroke-dasharray: 4 2.5; }
.rk-pin-mark.is-planned text { fill: var(--accent); }
.rk-pin-mark.is-chosen line { stroke: var(--accent); }
.rk-pin-mark.is-chosen rect { fill: var(--accent); stroke: var(--accent); }
.rk-pin-mark.is-chosen text { fill: var(--on-accent); }
.rk-pin-mark { pointer-events: none; }
.rk-legend { display: flex; flex-wrap: wrap; gap: 6px 20px; justify-content: space-between; font-size: 0.8125rem; line-height: 1.4; color: var(--ink-2); }
.rk-legend li { display: flex; align-items: center; gap: 7px; }
.rk-legend .rk-key-edge.rk-key-edge { fill: none; stroke: var(--fig-line); }
.rk-legend .is-finding .rk-key-edge { stroke: var(--fig-dots); }
.rk-legend .is-examined .rk-key-edge { stroke: var(--fig-hatch); }
.rk-legend .is-chosen .rk-key-edge { stroke: var(--ink); stroke-width: 1.6; }
.rk-legend .is-treated .rk-key-edge.rk-key-edge { stroke: var(--accent); stroke-width: 1.6; }
.rk-legend .has-planned .rk-key-edge.rk-key-edge { stroke: var(--accent); stroke-width: 1.4; stroke-dasharray: 3 2; }
.rk-legend .is-flare .rk-key-edge { stroke: var(--danger); stroke-dasharray: 3 2; }
.rk .rk-elsewhere { font-size: 0.8125rem; line-height: 1.45; color: var(--caution); }
.rk .rk-one-layer { font-size: 0.8125rem; color: var(--ink-2); }
.rk-closer { display: grid; gap: 10px; }
.rk-tile { border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper); color: var(--ink); min-width: 0; }
.rk-tile.is-open { padding: 10px 12px 12px; }
.rk-tile.is-open.is-chosen { border: 2px solid var(--accent); padding: 9px 11px 11px; }
.rk-tile.is-open header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 12px; margin-bottom: 8px; }
.rk-tile .rk-choice button { min-height: 32px; padding-block: 3px; font-size: 0.8125rem; }
.rk-tile-picture > svg { display: block; width: 100%; overflow: visible; }
.rk-tiles { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 8px; }
button.rk-tile { display: flex; flex-direction: column; align-items: center; gap: 6px; padding: 8px 6px; cursor: pointer; font-size: 0.75rem; line-height: 1.3; text-align: center; }
button.rk-tile:hover { border-color: var(--edge); }
button.rk-tile.is-current { border: 2px solid var(--accent); padding: 7px 5px; font-weight: 620; }
button.rk-tile svg { width: auto; max-width: 100%; height: 64px; flex: none; }
.rk-tiles-foot { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 12px; font-size: 0.75rem; color: var(--ink-2); }
.rk-tile-edge { font-family: var(--sans); font-weight: 640; fill: var(--ink-2); }
.rk-leader { cursor: pointer; }
.rk-leader path { fill: none; stroke: var(--ink-2); stroke-width: 0.9; }
.rk-leader .rk-leader-gap { stroke: var(--paper); stroke-width: 2.6; opacity: 0.75; }
.rk-leader :is(path, circle) { pointer-events: none; }
.rk-leader circle { fill: var(--ink); stroke: var(--paper); stroke-width: 0.8; }
.rk-leader text { font-family: var(--sans); fill: var(--ink); }
.rk-leader.is-chosen text { font-weight: 640; }
.rk-leader.is-point text { fill: var(--accent); font-weight: 560; }
.rk-leader.is-care text { fill: var(--caution); font-weight: 560; }
.rk-leader.is-care circle { fill: var(--caution); }
.rk-leader.is-still { cursor: default; }
.rk-leader.is-still:not(.is-care) text { fill: var(--ink-2); font-weight: 400; }
.rk-leader:not(.is-still):hover text { text-decoration: underline; }
.rk-leader:focus { outline: none; }
.rk-leader-hit { fill: transparent; }
.rk-leader.is-chosen .rk-leader-hit { fill: var(--accent-soft); }
.rk-leader:focus-visible .rk-leader-hit { stroke: var(--focus); stroke-width: 2.5; }
.rk .rk-nearby { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; font-size: 0.8125rem; color: var(--ink-2); }
.rk-nearby button { min-height: 40px; padding: 4px 14px; border: 1px solid var(--edge); border-radius: 20px; background: var(--paper); color: var(--ink); cursor: pointer; }
.rk-mini { border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sunk); overflow: hidden; }
.rk-mini svg { display: block; width: 100%; height: auto; }
.rk .rk-blend-body { display: grid; gap: 10px; margin-block: 12px 10px; }
.rk-blend-body > svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper); }
.rk-blend-body .rk-legend { justify-content: flex-start; }
.rk-list { border-bottom: 1px solid var(--line); }
.rk-list li { display: flex; align-items: center; gap: 8px; padding: 4px 0; border-top: 1px solid var(--line); }
.rk-list ul { padding-left: 8px; }
.rk-list-name { flex: 1; min-width: 0; display: grid; padding: 5px 8px; border: 0; border-radius: 8px; background: none; text-align: left; cursor: pointer; line-height: 1.35; font-size: 0.875rem; }
button.rk-list-name:hover { background: var(--sunk); }
.rk-list li.is-moves { flex-wrap: wrap; padding: 4px 8px 10px 0; }
.rk-list li.is-moves .rk-list-name + .rb-button { margin-left: 8px; }
.rk-list li.is-moves .rk-list-name { flex-basis: 100%; }
.rk-list .rb-button svg { width: 15px; height: 15px; }
.rk-list-name small { font-size: 0.75rem; color: var(--ink-2); }
.rk-list-name .is-finding { color: var(--caution); }
.rk-list-name .is-flare { color: var(--danger); }
.rk-list .is-chosen .rk-list-name { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
.rk-list .rb-button.is-small { padding-inline: 9px; }

/* Examine: the acts and what they gave */
.rk .rk-region h2 { margin-block: 1px 2px; }
.rk-none { color: var(--ink-2); }
.rk-act { flex-wrap: nowrap !important; }
.rk-ask { display: grid; gap: 0; border-bottom: 1px solid var(--line); }
.rk-ask > .rb-search-box { margin-bottom: 8px; }
.rk-heading { border-top: 1px solid var(--line); }
.rk .rk-heading h3 button { display: flex; align-items: center; gap: 10px; width: 100%; min-height: 40px; padding: 8px 4px; border: 0; background: none; font-size: 0.875rem; font-weight: 630; text-align: left; cursor: pointer; }
.rk-heading h3 span { flex: 1; }
.rk-heading h3 small, .rk-topic small { font-size: 0.75rem; font-weight: 400; color: var(--ink-2); white-space: nowrap; }
.rk-heading h3 svg { width: 16px; height: 16px; color: var(--ink-2); }
.rk-topics { padding-bottom: 6px; }
.rk-topic { display: grid; grid-template-columns: 1.125rem minmax(0, 1fr) auto; align-items: center; gap: 10px; width: 100%; min-height: 36px; padding: 6px 8px; border: 0; border-radius: 8px; background: none; text-align: left; font-size: 0.875rem; line-height: 1.4; cursor: pointer; }
.rk-topic em { display: block; font: 0.875rem/1.4 var(--voice-font); color: var(--voice); }
.rk-topic:hover { background: var(--sunk); }
.rk-topic svg { width: 18px; height: 18px; color: var(--accent); }
.rk-topic:disabled { cursor: default; color: var(--ink-2); background: none; }
.rk-test-how { margin-top: 8px; font-size: 0.875rem; line-height: 1.5; }
.rk-consent-card { padding: 14px 18px 18px; border: 2px solid var(--accent); border-radius: var(--radius-card); background: var(--paper); }
.rk-consent-top { display: flex; justify-content: flex-end; align-items: flex-start; gap: 8px; }
.rk-consent-top .rk-choice { flex-wrap: wrap; margin-right: auto; margin-bottom: 10px; }
.rk-findings li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 12px; padding: 11px 0; border-top: 1px solid var(--line); }
.rk-findings ul { margin-top: 10px; border-bottom: 1px solid var(--line); }
.rk-findings ul:empty { border: 0; margin: 0; }
.rk-findings li p { line-height: 1.4; font-size: 0.875rem; }
.rk-finding-name { min-height: 24px; padding: 0; border: 0; background: none; text-align: left; font-size: 0.875rem; line-height: 1.4; cursor: pointer; }
.rk-finding-name:hover { text-decoration: underline; }
.rk-findings li .rk-finding-text { font-size: 0.8125rem; line-height: 1.45; color: var(--ink-2); }
.rk-findings li small { font-size: 0.75rem; line-height: 1.7; font-weight: 560; color: var(--ink-2); }
.rk-findings .rb-head { align-items: baseline; }
.rk-findings .rb-empty { margin-top: 10px; }
.rk-minutes header { display: flex; justify-content: space-between; align-items: baseline; }
.rk .rk-minutes h3 { font-size: 0.8125rem; }
.rk-minutes-bar { display: flex; gap: 3px; margin: 6px 0 5px; }
.rk-minutes-bar i { flex-basis: 0; height: 7px; border-radius: 2px; background: color-mix(in srgb, var(--accent) 84%, var(--paper)); }
.rk-minutes ul { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 14px; font-size: 0.75rem; line-height: 1.4; color: var(--ink-2); }

@container rk (min-width: 53.75rem) {
  .rk-examine { grid-template-columns: 34.25rem minmax(0, 1fr); }
  .rk-meet { grid-template-columns: minmax(0, 1fr) 25rem; }
  .rk-right { border-top: 0; border-left: 1px solid var(--line); }
  .rk-examine .rk-left, .rk-examine .rk-right { padding: 20px; }
}
@container rk (min-width: 53.75rem) and (max-width: 60rem) {
  .rk-examine { grid-template-columns: 31.25rem minmax(0, 1fr); }
}
@container rk (max-width: 37.49875rem) {
  .rk-frame { border-radius: 12px; }
  .rk-bar { padding: 12px 16px; gap: 12px; }
  .rk-meter, .rk-wide-only, .rk-tabs, .rk-after, .rk-foot-link.is-keys { display: none; }
  .rk-foot-link { min-height: 44px; text-align: left; }
  .rk-foot-left { flex-basis: 100%; gap: 0 16px; }
  .rk-clock { font-size: 0.8125rem; gap: 6px; }
  .rk-steps { padding: 10px 16px; }
  .rk-pager { display: flex; flex: 1; align-items: center; justify-content: space-between; gap: 12px; }
  .rk-left, .rk-right, .rk-meet .rk-left { padding: 16px; }
  .rk-foot { padding: 12px 16px; }
  .rk-foot:has(.rk-undo) .rk-foot-left { display: contents; }
  .rk-foot:has(.rk-undo) :is(.rk-saved, .rk-foot-left > span) { font-size: 0.8125rem; color: var(--ink-2); }
  .rk-undo { flex: 1 1 100%; order: -1; margin-left: 0; justify-content: space-between; margin-top: -8px; border-bottom: 1px solid var(--line); }
  .rk-undo button { min-height: 44px; padding-inline: 0; font-size: 0.875rem; }
  .rk-notice { padding-inline: 16px; }
  .rk .rb-voice.is-meet { font-size: 1.375rem; }
  .rk .rk-person h2 { font-size: 1.375rem; }
  .rk-avatar.is-large { width: 3.25rem; height: 3.25rem; font-size: 1.0625rem; }
  .rk-split { flex-direction: column; gap: 6px; }
  .rk-split li { display: flex; align-items: center; gap: 10px; }
  .rk-split i { flex: none; width: 44px; height: 14px; margin: 0; }
  .rk-choice button, .rk-topic, .rk .rk-heading h3 button { min-height: 44px; }
  .rk-tools { justify-content: space-between; }
  .rk-find { flex-basis: 100%; }
  .rk .rk-as-list { flex: 1; }
  .rk-tiles { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .rk-tile .rk-choice button { min-height: 44px; }
  .rk-finding-name { min-height: 24px; }
  .rk-examine .rk-right { border-radius: 16px 16px 0 0; margin-top: -12px; position: relative; }
  .rk-act { flex-direction: column; align-items: stretch !important; }
  .rk-act .rk-cost { text-align: center; }
  .rk-list li { flex-wrap: wrap; }
  .rk-list-name { flex-basis: 100%; min-height: 44px; }
  .rk-list .rb-button.is-small { flex: 1; }
  .rk-keys > div { grid-template-columns: 5.25rem minmax(0, 1fr); }
}
/* What is saved, where to go and the clock stay in sight where there is height for it. */
@media (min-height: 640px) {
  @container rk (min-width: 37.5rem) {
    .rk-foot { position: sticky; bottom: 0; z-index: 5; }
    .rk-bar { position: sticky; top: 0; z-index: 5; background: var(--paper); border-radius: var(--radius-frame) var(--radius-frame) 0 0; }
  }
}
@media (prefers-reduced-motion: reduce) {
  .rk *, .rk *::before, .rk *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
}
@media (forced-colors: active) {
  .rk-frame, .rk-reply, .rk-pin { border-color: CanvasText; }
  .rk-tabs button { border-bottom-color: Canvas; }
  .rk-tabs button[aria-selected="true"], .rk-choice button[aria-checked="true"] { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; }
  .rk-tabs button[aria-selected="true"] svg { color: HighlightText; }
  .rk-meter, .rk-minutes-bar i { border: 1px solid CanvasText; }
  .rk-meter > i { background: Highlight; }
  .rk-shape .rk-fill { fill: Canvas; stroke: GrayText; }
  .rk-shape.is-ghost .rk-fill, .rk-shape .rk-fibre { stroke: none; }
  .rk-contour path, .rk-base path, .rk-skin path { fill: Canvas; }
  .rk-contour path { stroke: CanvasText; }
  .rk-shape.is-finding .rk-edge, .rk-shape.is-examined .rk-edge { stroke: CanvasText; stroke-width: 2; }
  .rk-shape.has-treated .rk-edge, .rk-shape.has-planned .rk-edge { stroke: Highlight; stroke-width: 2.4; }
  .rk-bars { stroke: CanvasText; }
  .rk-hatch { stroke: CanvasText; }
  .rk-dots { fill: CanvasText; }
  .rk-shape.is-chosen .rk-fill { fill: Highlight; }
  .rk-pin-mark rect, .rk-pin-mark.is-chosen rect { fill: Canvas; stroke: CanvasText; }
  .rk-pin-mark text, .rk-pin-mark.is-chosen text { fill: CanvasText; }
  .rk-leader.rk-leader.rk-leader text { fill: CanvasText; }
  .rk-leader.is-chosen .rk-leader-hit { fill: none; stroke: Highlight; }
  .rk-ring-line { stroke: Highlight; }
}
@media print {
  .rk { padding: 0; print-color-adjust: exact; }
  .rk.rk :is(.rk-foot, .rk-steps, .rk-home, .rk-clock, .rk-tools, .rk-tiles, button, .rh-go, .rh-tools, .rb-search-box) { display: none !important; }
  .rk.rk :is(.rk-frame, .rk-body, .rb-band, .rk-left, .rk-right, .rb-left, .rb-right, .rh-body) { border: 0; padding-inline: 0; background: none; overflow: visible; }
  .rk.rk :is(.rk-bar, .rb-stick) { position: static; padding-inline: 0; }
  .rk.rk :is(.rb-card, .rb-notice, .rh-client, li, tr, dl > div) { break-inside: avoid; }
  .rk.rk :is(.rb-pillars, .rb-meanings, .rb-looks, .rb-obvious) { break-inside: auto; }
  .rk.rk :is(h2, h3, h4) { break-after: avoid; }
}
`;

// remedial_kit/clinic/js/css/home.css
var home_default = `/* Home. Tokens, buttons and the frame come from frame.css and screens.css. */
.rk .rh-head { padding: 22px 24px 20px; border-bottom: 1px solid var(--line); }
.rk .rh-head h1 { font-size: 1.625rem; line-height: 1.2; font-weight: 630; letter-spacing: -0.018em; }
.rk .rh-head p { margin-top: 4px; color: var(--ink-2); }
.rk .rh-alone { border: 0; }
.rk .rh-body { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 16px; padding: 24px; background: var(--bg); }
.rk .rh-side { display: flex; flex-direction: column; gap: 16px; min-width: 0; }
.rk .rh-card { padding: 18px 20px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper); }
.rk .rh-card h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 630; letter-spacing: -0.01em; }

/* Where to go on */
.rk .rh-band { display: flex; flex-wrap: wrap; align-items: flex-end; justify-content: space-between; gap: 14px 24px; padding: 20px 24px; border: 1px solid var(--accent); border-radius: var(--radius-card); background: var(--accent); color: var(--on-accent); }
.rk .rh-band > div { flex: 1 1 16.25rem; min-width: 0; }
.rk .rh-band .rh-over { font-size: 0.8125rem; line-height: 1.45; font-weight: 560; margin-bottom: 2px; }
.rk .rh-band h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 630; letter-spacing: -0.014em; margin-bottom: 3px; }
.rk .rh-band .rh-voice { font: 400 1.125rem/1.4 var(--voice-font); }
.rk .rh-go { display: inline-flex; align-items: center; justify-content: center; gap: 8px; flex: none; min-height: 40px; padding: 8px 14px 8px 18px; border: 1px solid var(--on-accent); border-radius: var(--radius-button); background: var(--on-accent); color: var(--accent); font-weight: 620; line-height: 1.25; text-decoration: none; }
.rk .rh-go:hover { text-decoration: underline; text-underline-offset: 3px; }
.rk .rh-go:focus-visible { outline-color: var(--on-accent); }
.rk .rh-go svg { width: 18px; height: 18px; }

/* The four pillars */
.rk .rh-pillars { padding: 0; overflow: hidden; }
.rk .rh-pillars ul { display: grid; grid-template-columns: minmax(0, 1.16fr) repeat(3, minmax(0, 1fr)); }
.rk .rh-pillars li { display: flex; flex-direction: column; min-width: 0; padding: 14px 10px 12px 12px; }
.rk .rh-pillars li + li { border-left: 1px solid var(--line); }
.rk .rh-pillars h3 { overflow-wrap: anywhere; display: flex; align-items: center; gap: 6px; font-size: 0.875rem; line-height: 1.4; font-weight: 630; letter-spacing: -0.014em; }
.rk .rh-pillars h3 svg { width: 16px; height: 16px; color: var(--accent); }
.rk .rh-about { flex: 1; margin: 4px 0 10px; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; }
.rk .rh-bar { display: block; height: 8px; border: 1px solid var(--edge); border-radius: 4px; background: var(--sunk); overflow: hidden; }
.rk .rh-bar i { display: block; height: 100%; background: var(--accent); transition: width 320ms ease-out; }
.rk .rh-value { margin-top: 5px; color: var(--ink-2); font-size: 0.8125rem; }
.rk .rh-value b { color: var(--ink); font-size: 0.9375rem; }
.rk .rh-note { padding: 8px 12px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; }

/* Clients */
.rk .rh-tools { display: flex; flex-wrap: wrap; gap: 8px 12px; margin-top: 12px; }
.rk .rh-tools .rb-search-box { flex: 1 1 11.25rem; min-width: 0; }
.rk .rh-tools .rk-choice small { font-size: 0.75rem; font-weight: 400; }
.rk .rh-clients .rb-empty { margin-top: 16px; }
.rk .rh-part { margin-top: 20px; padding-bottom: 6px; border-bottom: 1px solid var(--line); font-size: 0.8125rem; line-height: 1.45; font-weight: 620; color: var(--ink-2); }
.rk .rh-client { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: start; gap: 4px 14px; padding: 13px 0; }
.rk .rh-client + .rh-client { border-top: 1px solid var(--line); }
.rk .rh-clients section:last-child li:last-child { padding-bottom: 2px; }
.rk .rh-client .rh-name { font-size: 0.9375rem; line-height: 1.4; font-weight: 630; }
.rk .rh-client .rh-name span { font-size: 0.8125rem; font-weight: 400; color: var(--ink-2); }
.rk .rh-says { font: 400 1rem/1.4 var(--voice-font); color: var(--voice); text-wrap: pretty; }
.rk .rh-line { display: flex; align-items: flex-start; gap: 6px; margin-top: 3px; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; }
.rk .rh-line svg { width: 16px; height: 16px; margin-top: 1px; }
.rk .rh-client.is-open .rh-line { color: var(--ink); font-weight: 560; }
.rk .rh-client.is-finished .rh-line svg { color: var(--accent); }
.rk .rh-client.is-unreadable .rh-line { color: var(--caution); font-weight: 560; }
.rk .rk-foot a.rb-button { text-decoration: none; }
.rk .rh-client .rb-button { min-width: 108px; padding-inline: 12px; font-size: 0.875rem; text-decoration: none; }
.rk .rh-client .rb-button:not(.is-main) { color: var(--ink); }
.rk .rh-client .rb-button.is-main { color: var(--on-accent); }

/* The side */
.rk .rh-graded > ul { margin-top: 4px; }
.rk .rh-graded .rh-client .rb-button { min-width: 92px; min-height: 32px; padding: 5px 12px; border-radius: 9px; font-size: 0.8125rem; }
.rk .rh-graded .rh-client:last-child { padding-bottom: 2px; }
.rk .rh-last { display: flex; flex-direction: column; gap: 6px; }
.rk .rh-last > p > span { color: var(--ink-2); }
.rk .rh-last .rb-link { align-self: flex-start; text-decoration: none; }
.rk .rh-last .rb-link:hover { text-decoration: underline; }
.rk .rh-last .rb-link svg { width: 18px; height: 18px; }
.rk .rh-try { font-size: 0.875rem; line-height: 1.5; color: var(--ink-2); }
.rk .rh-try b { color: var(--ink); }
.rk .rh-model { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 12px; padding: 14px 16px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sunk); font-size: 0.8125rem; line-height: 1.5; }
.rk .rh-saved svg { width: 18px; height: 18px; }
.rk .rh-saved { flex-wrap: nowrap; gap: 8px; }

@container rk (min-width: 53.75rem) {
  .rk .rh-body { grid-template: "band side" auto "pillars side" auto "clients side" 1fr / minmax(0, 1fr) 19.5rem; column-gap: 20px; }
  .rk .rh-body.is-bandless { grid-template: "pillars side" auto "clients side" 1fr / minmax(0, 1fr) 19.5rem; }
  .rk .rh-band { grid-area: band; }
  .rk .rh-pillars { grid-area: pillars; }
  .rk .rh-side { grid-area: side; }
  .rk .rh-clients { grid-area: clients; align-self: start; }
  .rk .rh-graded .rh-client { grid-template-columns: auto minmax(0, 1fr); }
  .rk .rh-graded .rh-client .rb-button { grid-column: 2; justify-self: start; margin-top: 6px; }
}
@container rk (max-width: 53.74875rem) {
  .rk :is(.rh-last.is-empty, .rh-graded .rh-says) { display: none; }
}
@container rk (max-width: 37.49875rem) {
  .rk .rh-head { padding: 16px; }
  .rk .rh-body { padding: 16px; }
  .rk .rh-card { padding: 16px; }
  .rk .rh-pillars { padding: 0; }
  .rk .rh-pillars ul { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .rk .rh-pillars li:nth-child(odd) { border-left: 0; }
  .rk .rh-pillars li:nth-child(n + 3) { border-top: 1px solid var(--line); }
  .rk .rh-band { padding: 16px; }
  .rk .rh-go { flex: 1 1 100%; min-height: 44px; }
  .rk .rh-tools .rb-search-box { flex-basis: 100%; min-height: 44px; }
  .rk .rh-tools .rb-search-box input { min-height: 40px; }
  .rk .rh-tools .rk-choice { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); width: 100%; }
  .rk .rh-clients .rh-client { grid-template-columns: auto minmax(0, 1fr); }
  .rk .rh-clients .rh-client .rb-button { grid-column: 2; justify-self: start; margin-top: 6px; }
  .rk .rh-graded .rh-client .rb-button { min-height: 44px; }
}
@media (forced-colors: active) {
  .rk :is(.rh-band, .rh-card, .rh-model) { border-color: CanvasText; }
  .rk .rh-bar { border-color: CanvasText; }
  .rk .rh-bar i { forced-color-adjust: none; background: Highlight; }
  .rk .rh-go { border-color: LinkText; }
}

/* The way back, in a client's bar */
.rk .rk-home { display: inline-flex; align-items: center; gap: 4px; flex: none; min-height: 32px; padding: 4px 10px 4px 4px; border-radius: 8px; color: var(--accent); font-size: 0.8125rem; font-weight: 560; line-height: 1.3; text-decoration: none; }
.rk .rk-home:hover { background: var(--bg); text-decoration: underline; text-underline-offset: 3px; }
.rk .rk-home svg { width: 18px; height: 18px; }
@container rk (max-width: 37.49875rem) {
  .rk-bar:has(.rk-home) { flex-wrap: wrap; padding-top: 4px; }
  .rk .rk-home { flex: 1 0 100%; min-height: 44px; margin: 0 0 -8px -6px; }
  .rk .rk-home:hover { background: none; }
}
`;

// remedial_kit/clinic/js/css/lesson.css
var lesson_default = '/* Lessons. Tokens, frame, tabs, buttons and notices come from frame.css and screens.css. */\n.rk .rl-frame.is-guided { max-width: 1280px; }\n.rk .rl-head { padding: 16px 24px 14px; border-bottom: 1px solid var(--line); }\n.rk .rl-over { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; }\n.rk .rl-name { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 20px; }\n.rk .rl-name h1 { font-size: 1.625rem; line-height: 1.2; font-weight: 630; letter-spacing: -0.018em; }\n.rk .rl-progress { display: flex; align-items: center; gap: 10px; color: var(--ink-2); font-size: 0.875rem; }\n.rk .rl-about { margin-top: 6px; font-size: 0.875rem; }\n.rk .rl-about summary { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 5px 2px; color: var(--accent); font-weight: 620; cursor: pointer; }\n.rk .rl-about[open] summary svg { transform: rotate(180deg); }\n.rk .rl-about-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px 28px; padding: 6px 0 4px; }\n.rk .rl-chapter { display: flex; align-items: center; gap: 8px; margin-top: 8px; }\n.rk .rl-chapter svg { width: 18px; height: 18px; color: var(--accent); }\n.rk .rl-list { display: grid; gap: 3px; padding-left: 18px; list-style: disc; }\n\n/* The parts */\n.rk .rl-steps { padding: 6px 18px 0; }\n.rk .rl-steps .rk-tabs { flex-wrap: wrap; }\n.rk .rl-steps .rk-tabs button { flex-direction: column; gap: 3px; min-width: 66px; min-height: 44px; padding: 8px 8px 6px; font-size: 0.75rem; }\n.rk .rl-dot { display: grid; place-items: center; flex: none; width: 24px; height: 24px; border: 1px solid var(--edge); border-radius: 50%; background: var(--paper); color: var(--ink); font-size: 0.75rem; font-weight: 640; }\n.rk .rl-dot.is-done { background: var(--accent-soft); border-color: var(--accent); }\n.rk .rl-dot svg { width: 16px; height: 16px; }\n.rk .rl-body { padding: 22px 24px 26px; background: var(--bg); }\n.rk .rl-title { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin-bottom: 14px; font-size: 1.25rem; line-height: 1.3; font-weight: 630; letter-spacing: -0.012em; }\n.rk .rl-title > svg { color: var(--accent); }\n.rk .rl-title:focus-visible { outline-offset: 4px; border-radius: 4px; }\n.rk .rl-mark { display: inline-flex; align-items: center; gap: 5px; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.4; font-weight: 560; letter-spacing: 0; }\n.rk .rl-mark.is-right { color: var(--accent); }\n.rk .rl-mark.is-harmful { color: var(--danger); }\n.rk .rl-mark.is-caution { color: var(--caution); }\n.rk .rl-page { display: flex; flex-direction: column; gap: 16px; max-width: 720px; }\n.rk .rl-page.is-wide { max-width: none; }\n.rk .rl-card { display: flex; flex-direction: column; gap: 12px; padding: 18px 20px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper); min-width: 0; }\n.rk .rl-card h3 { font-size: 1rem; line-height: 1.35; font-weight: 630; }\n.rk .rl-foot { position: static; }\n.rk.rl a.rb-button { text-decoration: none; }\n.rk.rl a.rb-button:not(.is-main) { color: var(--ink); }\n.rk.rl a.rb-button.is-main { color: var(--on-accent); }\n\n.rk .rl-page fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }\n\n/* Texts */\n.rk .rl-text { display: flex; flex-direction: column; gap: 10px; max-width: 66ch; }\n.rk .rl-text :is(ul, ol) { display: grid; gap: 4px; padding-left: 22px; }\n.rk .rl-text ul { list-style: disc; }\n.rk .rl-text ol { list-style: decimal; }\n.rk .rl-text dfn { font-style: italic; }\n.rk .rl-text h3 { margin-top: 6px; font-size: 1rem; font-weight: 630; }\n.rk .rl-text blockquote { padding-left: 14px; border-left: 2px solid var(--line); font-family: var(--voice-font); }\n.rk .rl-source { color: var(--ink-2); font-size: 0.75rem; }\n.rk .rl-sources { color: var(--ink-2); font-size: 0.75rem; line-height: 1.45; }\n.rk .rl-sources summary { display: inline-block; min-height: 24px; padding: 3px 0; cursor: pointer; }\n.rk .rl-page > .rl-text { font-size: 1rem; line-height: 1.6; }\n\n/* Watch */\n.rk .rl-person { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; }\n.rk .rl-count { margin-left: auto; color: var(--ink-2); font-size: 0.875rem; text-align: right; }\n.rk .rl-count b { color: var(--ink); }\n.rk .rl-count .rb-label { margin: 0; }\n.rk .rl-watch { display: flex; flex-direction: column; gap: 14px; padding: 18px 20px 20px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper); }\n.rk .rl-meter { width: 100%; }\n.rk .rl-step { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; min-height: 236px; align-items: start; }\n.rk .rl-done { display: flex; flex-direction: column; gap: 10px; min-width: 0; }\n.rk .rl-done h3 { font-size: 1.125rem; line-height: 1.35; font-weight: 630; }\n.rk .rl-finding { font-size: 0.9375rem; }\n.rk .rl-finding.is-found { padding-left: 12px; border-left: 3px solid var(--caution-line); }\n.rk .rl-why { padding: 14px 16px; border: 1px solid var(--accent-line); border-radius: var(--radius-card); background: var(--accent-soft); }\n.rk .rl-walk { align-items: center; }\n.rk .rl-walk [aria-disabled="true"] { border-style: dashed; color: var(--ink-2); cursor: default; }\n\n/* Answers */\n.rk .rl-answers { display: flex; flex-direction: column; gap: 12px; }\n.rk :is(.rl-answers fieldset, .rl-plain) { display: flex; flex-direction: column; gap: 8px; }\n.rk .rl-plain { gap: 14px; }\n.rk .rl-ask { margin-bottom: 8px; padding: 0; font-size: 1rem; line-height: 1.5; font-weight: 620; max-width: 66ch; }\n.rk .rl-ask small { color: var(--ink-2); font-size: 0.8125rem; font-weight: 400; }\n.rk .rl-option { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 4px 12px; padding: 11px 14px; border: 1px solid var(--edge); border-radius: var(--radius-button); background: var(--paper); line-height: 1.45; cursor: pointer; }\n.rk .rl-option input { flex: none; width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--accent); }\n.rk .rl-option > span { flex: 1 1 200px; min-width: 0; }\n.rk .rl-option:hover { background: var(--sunk); }\n.rk .rl-option.is-on { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.rk .rl-option.is-right { background: var(--accent-soft); border-color: var(--accent); }\n.rk :disabled .rl-option { cursor: default; }\n.rk :disabled .rl-option:hover:not(.is-right) { background: var(--paper); }\n.rk .rl-option:has(:focus-visible) { outline: 2.5px solid var(--focus); outline-offset: 2px; }\n.rk .rl-option input:focus-visible { outline: none; }\n.rk .rl-feedback { display: flex; flex-direction: column; gap: 10px; scroll-margin-block: 24px; }\n.rk .rl-feedback:focus { outline: none; }\n.rk .rl-feedback .rl-text { gap: 6px; }\n.rk .rl-known { margin-top: 8px; font-size: 0.875rem; }\n\n/* Pair */\n.rk .rl-pair { width: 100%; border-collapse: separate; border-spacing: 0; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper); }\n.rk .rl-pair caption { padding: 0 0 8px; text-align: left; }\n.rk .rl-pair :is(th, td) { padding: 12px 14px; border-top: 1px solid var(--line); font-weight: 400; text-align: left; vertical-align: top; }\n.rk .rl-pair thead th { border-top: 0; }\n.rk .rl-pair tbody th { width: 22%; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; font-weight: 560; }\n.rk .rl-pair td { width: 39%; border-left: 1px solid var(--line); }\n.rk .rl-pair td .rl-finding { margin-top: 6px; font-size: 0.875rem; }\n\n/* Red flags */\n.rk .rl-round { display: flex; flex-wrap: wrap; gap: 6px; }\n.rk .rl-round li { display: grid; place-items: center; width: 26px; height: 26px; border: 1px solid var(--edge); border-radius: 50%; background: var(--paper); font-size: 0.75rem; font-weight: 640; }\n.rk .rl-round .is-here { outline: 2px solid var(--accent); outline-offset: 2px; }\n.rk .rl-round :is(.is-right, .is-shown) { color: var(--accent); background: var(--accent-soft); border-color: var(--accent); }\n.rk .rl-round :is(.is-wrong, .is-half) { color: var(--caution); background: var(--caution-soft); border-color: var(--caution-line); }\n.rk .rl-whom { font-weight: 620; }\n.rk .rl-card .rb-voice.is-meet { font-size: 1.25rem; line-height: 1.4; }\n.rk .rl-card.is-stem { background: var(--sunk); }\n\n/* Lab */\n.rk .rl-sides { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }\n.rk .rl-controls { display: flex; flex-direction: column; gap: 14px; }\n.rk .rl-fixed .rb-label { margin-bottom: 1px; }\n.rk .rl-pressure { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0 14px; }\n.rk .rl-pressure label { grid-column: 1 / -1; }\n.rk .rl-pressure input { width: 100%; height: 28px; accent-color: var(--accent); }\n.rk .rl-number { min-width: 92px; color: var(--ink-2); font-size: 0.8125rem; }\n.rk .rl-number b { color: var(--ink); font-size: 1rem; }\n.rk .rl-result { display: flex; flex-direction: column; gap: 8px; padding-top: 4px; }\n.rk .rl-result.is-old { padding: 10px 12px; border: 1px dashed var(--edge); border-radius: var(--radius-card); }\n.rk .rl-result dl { display: grid; gap: 0; border-block: 1px solid var(--line); }\n.rk .rl-result dl > div { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 12px; padding: 8px 0; }\n.rk .rl-result dl > div + div { border-top: 1px solid var(--line); }\n.rk.rk .rl-result dt { flex: 1 1 150px; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.4; font-weight: 400; }\n.rk.rk .rl-result dd { font-size: 0.875rem; text-align: right; }\n.rk .rl-result dd b { font-size: 1.0625rem; }\n.rk .rl-result dd small { display: block; color: var(--ink-2); font-size: 0.8125rem; }\n.rk .rl-ten { display: inline-flex; gap: 2px; margin-right: 8px; vertical-align: middle; }\n.rk .rl-ten i { width: 9px; height: 12px; border: 1px solid var(--edge); border-radius: 2px; }\n.rk .rl-ten i.is-on { background: var(--accent); border-color: var(--accent); }\n.rk .rl-ten.is-danger i.is-on { background: var(--danger); border-color: var(--danger); }\n.rk .rl-sentence { font-size: 0.875rem; }\n.rk .rl-factors { display: grid; gap: 5px; font-size: 0.8125rem; }\n.rk .rl-factors li { display: grid; grid-template-columns: minmax(0, 11em) minmax(40px, 1fr) auto; align-items: center; gap: 10px; }\n.rk .rl-factors .rb-bar { height: 8px; }\n.rk .rl-scroll { overflow-x: auto; }\n.rk .rl-tries { width: 100%; min-width: 560px; font-size: 0.8125rem; }\n.rk .rl-tries :is(th, td) { padding: 7px 12px 7px 0; text-align: left; vertical-align: top; }\n\n/* Guided */\n.rk .rl-guided { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start; }\n.rk .rl-clinic { min-width: 0; }\n.rk .rl-clinic > .rk { padding: 0; }\n.rk .rl-hints { padding: 14px 16px; border: 1px solid var(--accent-line); border-radius: var(--radius-card); background: var(--accent-soft); }\n.rk .rl-hints header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }\n.rk .rl-hints h3 { display: flex; align-items: center; gap: 8px; font-size: 0.9375rem; font-weight: 630; }\n.rk .rl-hints h3 svg { color: var(--accent); }\n.rk .rl-hints header button { margin-left: auto; }\n.rk .rl-rungs { display: flex; flex-direction: column; align-items: flex-start; gap: 10px; margin-top: 8px; }\n.rk .rl-rungs ol { display: grid; gap: 6px; padding-left: 20px; list-style: decimal; }\n.rk .rl-own textarea { width: 100%; }\n.rk .rl-compare { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; max-width: 720px; }\n.rk .rl-compare.is-two { max-width: none; }\n.rk .rl-model { padding: 14px 16px; border: 1px solid var(--accent-line); border-radius: var(--radius-card); background: var(--accent-soft); }\n.rk .rl-left { display: grid; gap: 2px; }\n\n@container rk (min-width: 720px) {\n  .rk .rl-about-body { grid-template-columns: repeat(2, minmax(0, 1fr)); }\n  .rk .rl-step { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); }\n  .rk .rl-sides { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; }\n  .rk .rl-compare.is-two { grid-template-columns: repeat(2, minmax(0, 1fr)); }\n}\n@container rk (min-width: 1200px) {\n  .rk .rl-guided { grid-template-columns: minmax(0, 1fr) 268px; }\n  .rk .rl-beside { order: 1; position: sticky; top: 12px; }\n}\n@container rk (max-width: 599.98px) {\n  .rk .rl-head { padding: 12px 16px; }\n  .rk .rl-name h1 { font-size: 1.375rem; }\n  .rk .rl-steps { padding: 10px 16px; }\n  .rk .rl-body { padding: 18px 16px 20px; }\n  .rk .rl-frame.is-guided .rl-body { padding-inline: 6px; }\n  .rk .rl-frame.is-guided .rl-title { padding-inline: 10px; }\n  .rk .rl-about summary { min-height: 44px; padding-block: 11px; }\n  .rk :is(.rl-card, .rl-watch) { padding: 14px; }\n  .rk .rl-count { margin-left: 0; text-align: left; flex-basis: 100%; }\n  .rk .rl-long { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n  .rk .rl-foot :is(.rk-foot-left, .rk-foot-right) { flex: 1 0 100%; }\n  .rk .rl-foot .rk-foot-right { flex-wrap: nowrap; }\n  .rk .rl-foot .is-main { flex: 1; }\n  .rk .rl-pair, .rk .rl-pair :is(caption, tbody, tr, td, th) { display: block; width: auto; }\n  .rk .rl-pair thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .rk .rl-pair caption { padding: 10px 14px 0; }\n  .rk .rl-pair tr + tr { border-top: 1px solid var(--line); }\n  .rk .rl-pair :is(td, tbody th) { width: auto; border: 0; padding: 8px 14px; }\n  .rk .rl-pair td::before { content: attr(data-who); display: block; color: var(--ink-2); font-size: 0.8125rem; font-weight: 620; }\n  .rk .rl-factors li { grid-template-columns: minmax(0, 9em) minmax(30px, 1fr) auto; }\n  .rk .rl-pressure input { height: 44px; }\n}\n@media (forced-colors: active) {\n  .rk :is(.rl-option.is-on, .rl-option.is-right, .rl-dot, .rl-round li) { border-color: CanvasText; }\n  .rk .rl-option.is-on { outline: 2px solid Highlight; }\n  .rk .rl-ten i.is-on, .rk .rl-factors .rb-bar i { background: Highlight; forced-color-adjust: none; }\n}\n@media print {\n  .rk .rl-frame .rl-foot { display: none; }\n}\n';

// remedial_kit/clinic/js/css/modules.css
var modules_default = `/* The modules on the front page, and what is looked up from any page's foot. Tokens come from frame.css, cards from home.css. */
.rk .rm-modules { padding-bottom: 14px; }
.rk .rm-part { margin-top: 18px; padding-bottom: 6px; border-bottom: 1px solid var(--line); font-size: 0.8125rem; line-height: 1.45; font-weight: 620; color: var(--ink-2); }
.rk .rm-module + .rm-module { border-top: 1px solid var(--line); }
.rk .rm-toggle { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto 5.5rem; align-items: center; gap: 4px 10px; width: 100%; min-height: 38px; padding: 7px 4px; border: 0; border-radius: 6px; background: none; color: var(--ink); font-size: 0.9375rem; line-height: 1.4; text-align: left; cursor: pointer; }
.rk .rm-toggle:hover { background: var(--bg); }
.rk .rm-toggle:hover .rm-title { text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; }
.rk .rm-toggle small { display: inline-block; width: 100%; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; font-weight: 400; text-decoration: none; }
.rk .rm-number { color: var(--ink-2); font-size: 0.875rem; text-align: right; }
.rk .rm-state { display: inline-flex; align-items: center; justify-content: flex-end; gap: 6px; color: var(--ink-2); font-size: 0.8125rem; text-align: right; }
.rk .rm-state svg { width: 16px; height: 16px; }
.rk .rm-module.is-done .rm-state { color: var(--accent); font-weight: 620; }
.rk .rm-module.is-here .rm-state { color: var(--accent); font-weight: 620; }
.rk .rm-module:is(.is-here, .is-unfolded) .rm-title { font-weight: 630; }
.rk .rm-module.is-locked:not(.is-unfolded) .rm-title { color: var(--ink-2); }
.rk .rm-toggle .rh-bar { height: 6px; border-color: var(--line); border-radius: 3px; }
.rk .rm-module.is-done .rh-bar { border-color: var(--accent); }
.rk .rm-inside { display: flex; flex-direction: column; gap: 12px; padding: 2px 4px 16px calc(1.5rem + 14px); font-size: 0.875rem; line-height: 1.5; }
.rk .rm-minutes { color: var(--ink-2); }
.rk .rm-opens { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 8px; padding: 8px 12px; border-radius: 8px; background: var(--sunk); font-size: 0.8125rem; line-height: 1.45; }
.rk .rm-opens svg { width: 18px; height: 18px; }
.rk .rm-things h4 { margin-bottom: 2px; font-size: 0.8125rem; font-weight: 620; color: var(--ink-2); }
.rk .rm-thing { display: grid; grid-template-columns: 1.125rem minmax(0, 1fr) auto 5rem; align-items: center; gap: 0 10px; min-height: 36px; }
.rk .rm-thing > svg { width: 18px; height: 18px; color: var(--ink-2); }
.rk .rm-thing.is-done > svg { color: var(--accent); }
.rk .rm-thing.is-caution :is(svg, .rm-line) { color: var(--caution); }
.rk .rm-dot { width: 14px; height: 14px; margin: 0 2px; border: 1.6px solid var(--edge); border-radius: 50%; }
.rk .rm-line { color: var(--ink-2); font-size: 0.8125rem; text-align: right; }
.rk .rm-thing .rb-link { min-height: 32px; justify-content: flex-end; text-decoration: none; }
.rk .rm-thing .rb-link:hover { text-decoration: underline; }
.rk .rm-thing .rb-book { display: inline-flex; align-items: center; min-height: 32px; }
.rk .rh-to-see .rb-head { margin-bottom: 0; }

@container rk (min-width: 53.75rem) {
  .rk .rh-body { grid-template: "band side" auto "pillars side" auto "modules side" auto "clients side" 1fr / minmax(0, 1fr) 19.5rem; }
  .rk .rh-body.is-bandless { grid-template: "pillars side" auto "modules side" auto "clients side" 1fr / minmax(0, 1fr) 19.5rem; }
  .rk .rm-modules { grid-area: modules; }
}
@container rk (max-width: 37.49875rem) {
  .rk .rm-toggle { grid-template-columns: 1.25rem minmax(0, 1fr) auto; min-height: 48px; }
  .rk .rm-toggle .rh-bar { display: none; }
  .rk .rm-inside { padding-left: 4px; }
  .rk .rm-thing { grid-template-columns: 1.125rem minmax(0, 1fr) auto; padding: 4px 0; }
  .rk .rm-line { grid-column: 2; grid-row: 2; text-align: left; }
  .rk .rm-thing .rb-link { grid-column: 3; grid-row: 1 / span 2; min-width: 44px; min-height: 44px; }
  .rk .rm-thing .rb-book { min-height: 44px; }
}
@media (forced-colors: active) {
  .rk .rm-dot { border-color: CanvasText; }
}

/* The foot's look-ups */
.rk .rh-foot-left { flex-direction: column; align-items: flex-start; gap: 2px; }
.rk .rh-saved { display: flex; align-items: center; }
.rk .rh-foot-left .rk-lookups { margin-left: -6px; }
.rk .rk-lookups { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; }
.rk .rk-lookups > button { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 4px 6px; border: 0; border-radius: 6px; background: none; color: var(--ink-2); font-size: 0.8125rem; cursor: pointer; }
.rk .rk-lookups > button:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 3px; }
.rk .rk-lookups > button svg { width: 18px; height: 18px; }
.rk .rk-dialog { max-height: calc(100vh - 48px); font-size: 0.9375rem; line-height: 1.5; font-weight: 400; text-align: left; }
.rk .rl-glossary, .rk .rl-report { display: flex; flex-direction: column; gap: 10px; }
.rk .rl-letters { display: flex; flex-wrap: wrap; gap: 2px; }
.rk .rl-letters button { min-width: 32px; min-height: 32px; padding: 2px; border: 0; border-radius: 6px; background: none; color: var(--accent); font-weight: 620; cursor: pointer; }
.rk .rl-letters button:hover { background: var(--accent-soft); }
.rk .rl-words { max-height: min(420px, 50vh); margin: 0 -8px; padding: 0 8px; overflow-y: auto; overscroll-behavior: contain; border-block: 1px solid var(--line); }
.rk .rl-words h3 { position: sticky; top: 0; padding: 8px 0 4px; background: var(--paper); color: var(--ink-2); font-size: 0.875rem; font-weight: 630; }
.rk .rl-words dl > div { padding: 6px 0 8px; }
.rk .rl-words dl > div + div { border-top: 1px solid var(--line); }
.rk .rl-words dt { font-weight: 630; }
.rk .rl-words .rb-small { color: var(--ink-2); }
.rk .rl-report textarea.rb-input { max-height: 45vh; field-sizing: fixed; font-size: 0.875rem; }
.rk .rl-report select { width: 100%; }
@container rk (max-width: 53.74875rem) {
  .rk .rh-foot-left { flex: 1 1 100%; flex-direction: row; flex-wrap: wrap; align-items: center; justify-content: space-between; }
}
@container rk (max-width: 37.49875rem) {
  .rk .rk-lookups > button { min-height: 44px; }
}
`;

// remedial_kit/clinic/js/css/screens.css
var screens_default = `/* Think, Treat, Advise, Debrief and Receipt. Tokens, focus ring and fonts come from frame.css. */
.rk .rb-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.rk :is(.rb-think, .rb-treat, .rb-advise, .rb-debrief, .rb-receipt, .rb-attempts) { color: var(--ink); font-size: 0.9375rem; line-height: 1.5; }
.rk :is(.rb-think, .rb-treat, .rb-advise, .rb-debrief, .rb-receipt, .rb-attempts) :is(h2, h3, h4, p, ul, ol, dl, dd, fieldset, blockquote, figure) { margin: 0; padding: 0; border: 0; min-width: 0; }
.rk :is(.rb-think, .rb-treat, .rb-advise, .rb-debrief, .rb-receipt, .rb-attempts) :is(ul, ol) { list-style: none; }
.rk :is(.rb-think, .rb-treat, .rb-advise, .rb-receipt, .rb-attempts) h2, .rk .rb-debrief h2, .rk .rb-decide > legend, .rk .rb-card-title.rb-card-title { font-size: 1.125rem; line-height: 1.3; font-weight: 630; letter-spacing: -0.01em; color: var(--ink); }
.rk .rb-page-title.rb-page-title { font-size: 1.625rem; line-height: 1.2; letter-spacing: -0.018em; }
.rk :is(.rb-think, .rb-treat, .rb-advise, .rb-debrief, .rb-receipt, .rb-attempts) h3 { font-size: 0.9375rem; line-height: 1.4; font-weight: 620; }
.rk .rb-sub { color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; max-width: 70ch; }
.rk .rb-book { color: var(--accent); text-underline-offset: 3px; }
.rk .rb-small { color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; }
.rk .rb-num { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--ink-2); font-size: 0.8125rem; }
.rk .rb-number { font-weight: 640; }

/* Ground and columns */
.rk .rb-columns { display: grid; grid-template-columns: minmax(0, 1fr); }
.rk :is(.rb-left, .rb-right) { padding: 24px; display: flex; flex-direction: column; gap: 16px; min-width: 0; }
.rk .rb-left, .rk .rb-band { background: var(--bg); }
.rk .rb-right { background: var(--paper); border-top: 1px solid var(--line); }
.rk .rb-band { padding: 24px; display: flex; flex-direction: column; gap: 20px; border-top: 1px solid var(--line); }
.rk .rb-head { display: flex; align-items: center; justify-content: space-between; gap: 8px 16px; }
.rk .rb-head > div { min-width: 0; }
.rk .rb-head > .rb-button { flex: none; }
.rk .rb-head > .rb-sub { margin-left: auto; text-align: right; }
@container rk (max-width: 37.49875rem) { .rk .rb-head { flex-wrap: wrap; } }
.rk .rb-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.rk .rb-push { margin-left: auto; }
.rk .rb-card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius-card); padding: 16px; }
.rk .rb-empty { border: 1px dashed var(--edge); border-radius: 9px; padding: 20px; display: flex; flex-direction: column; align-items: center; text-align: center; gap: 2px; color: var(--ink-2); font-size: 0.8125rem; background: var(--paper); }
.rk .rb-empty b { color: var(--ink); font-size: 0.9375rem; font-weight: 620; }
.rk .rb-state { display: inline-flex; align-items: center; gap: 6px; }
.rk .rb-state svg { color: var(--accent); }
.rk .rb-state.is-caution, .rk .rb-state.is-caution svg { color: var(--caution); }
@container rk (min-width: 53.75rem) {
  .rk .rb-think-columns { grid-template-columns: minmax(0, 1fr) 25.75rem; }
  .rk .rb-treat-columns { grid-template-columns: minmax(0, 1fr) 23.5rem; }
  .rk .rb-advise-columns { grid-template-columns: minmax(0, 1fr) 28.25rem; }
  .rk .rb-right { border-top: 0; border-left: 1px solid var(--line); }
}
@container rk (max-width: 53.74875rem) {
  .rk .rb-treat-columns .rb-answer { order: -1; border-top: 0; border-bottom: 1px solid var(--line); }
}
@container rk (max-width: 37.49875rem) {
  .rk :is(.rb-left, .rb-right, .rb-band) { padding: 16px; }
}

/* Buttons and fields */
.rk .rb-button { min-height: 40px; padding: 8px 16px; display: inline-flex; align-items: center; justify-content: center; gap: 8px; border: 1px solid var(--edge); border-radius: var(--radius-button); background: var(--paper); color: var(--ink); font-size: 0.9375rem; font-weight: 620; line-height: 1.25; cursor: pointer; transition: background-color 120ms ease-out, border-color 120ms ease-out; text-align: center; }
.rk .rb-button:hover { background: var(--sunk); }
.rk .rb-button small { font-size: 0.8125rem; font-weight: 400; color: var(--ink-2); }
.rk .rb-button svg { flex: none; width: 18px; height: 18px; }
.rk .rb-button.is-main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.rk .rb-button.is-main:hover { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.rk .rb-button.is-danger { border-color: var(--danger); color: var(--danger); background: var(--paper); }
.rk .rb-button.is-small { min-height: 32px; padding: 5px 12px; font-size: 0.8125rem; border-radius: 9px; }
.rk .rb-button.is-whole { width: 100%; }
.rk .rb-button:disabled { background: transparent; border: 1px dashed var(--edge); color: var(--ink-2); cursor: default; }
.rk .rb-link { min-height: 32px; padding: 4px 2px; display: inline-flex; align-items: center; gap: 8px; border: 0; background: none; color: var(--accent); font-size: 0.9375rem; font-weight: 620; cursor: pointer; text-align: left; border-radius: 4px; }
.rk .rb-link.is-small { font-size: 0.8125rem; min-height: 28px; }
.rk .rb-link:hover { text-decoration: underline; text-underline-offset: 3px; }
.rk .rb-icon-button { width: 32px; height: 32px; padding: 0; display: inline-grid; place-items: center; flex: none; border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); color: var(--ink); cursor: pointer; }
.rk .rb-icon-button:hover { background: var(--sunk); }
.rk .rb-icon-button.is-bare { border-color: transparent; background: none; }
.rk .rb-icon-button[aria-disabled="true"] { color: var(--edge); border-style: dashed; cursor: default; }
.rk .rb-icon-button svg { width: 18px; height: 18px; }
.rk .rb-label { display: block; font-size: 0.8125rem; font-weight: 620; color: var(--ink); margin-bottom: 5px; padding: 0; }
.rk .rb-field { display: block; min-width: 0; }
.rk .rb-select { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: center; min-height: 40px; padding: 7px 12px; border: 1px solid var(--edge); border-radius: var(--radius-field); background: var(--paper); color: var(--ink); font-size: 0.9375rem; line-height: 1.4; }
.rk .rb-select select { appearance: none; position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
.rk .rb-select:has(select:focus-visible) { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.rk .rb-select:has(select:disabled) { background: transparent; border-style: dashed; color: var(--ink-2); }
.rk .rb-select svg { width: 18px; height: 18px; }
.rk .rb-select option, .rk .rb-select optgroup { background: var(--paper); color: var(--ink); }
.rk .rb-input { width: 100%; min-height: 40px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: var(--radius-field); background: var(--paper); color: var(--ink); font-size: 0.9375rem; line-height: 1.5; }
.rk textarea.rb-input.is-line { min-height: 40px; }
.rk textarea.rb-input { display: block; resize: vertical; min-height: 76px; field-sizing: content; }
.rk textarea.rb-input.is-line { resize: none; min-height: 40px; }
.rk .rb-problem { display: flex; gap: 6px; align-items: flex-start; color: var(--danger); font-size: 0.8125rem; }
.rk .rk-foot-right .rb-problem { max-width: 24em; }
.rk .rb-problem svg { flex: none; width: 18px; height: 18px; }
@container rk (max-width: 37.49875rem) {
  .rk .rb-button { min-height: 44px; }
  .rk .rb-button.is-small { min-height: 40px; }
  .rk .rb-icon-button { width: 44px; height: 44px; }
  .rk .rb-link { min-height: 44px; }
  .rk :is(.rb-select, .rb-input, textarea.rb-input.is-line) { min-height: 44px; }
}

/* Search list */
.rk .rb-search { display: flex; flex-direction: column; gap: 6px; }
.rk .rb-search-box { display: flex; align-items: center; gap: 8px; min-height: 40px; padding: 0 6px 0 12px; border: 1px solid var(--edge); border-radius: var(--radius-field); background: var(--paper); color: var(--ink); }
.rk .rb-search-box > svg { flex: none; width: 18px; height: 18px; color: var(--ink-2); }
.rk .rb-search-box input { flex: 1; min-width: 0; min-height: 36px; padding: 0; border: 0; background: none; color: var(--ink); font-size: 0.9375rem; outline-offset: 2px; border-radius: 4px; }
.rk .rb-search-box input::placeholder { color: var(--ink-2); opacity: 1; }
.rk .rb-search-box:focus-within { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.rk .rb-search-box input:focus-visible { outline: none; }
.rk .rb-search-box:has(button:focus-visible) { outline: none; }
.rk .rb-search-box .rb-icon-button { border: 0; background: none; }
.rk .rb-search-list { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-search-group { display: flex; flex-direction: column; }
.rk .rb-group-label { font-size: 0.75rem; font-weight: 620; color: var(--ink-2); padding: 6px 8px 2px !important; }
.rk .rb-option { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr) auto; gap: 10px; align-items: start; min-height: 36px; padding: 7px 8px; border: 0; border-top: 1px solid var(--line); background: none; color: var(--ink); text-align: left; font-size: 0.875rem; line-height: 1.45; cursor: pointer; }
.rk .rb-option:hover { background: var(--sunk); }
.rk .rb-option svg { width: 18px; height: 18px; color: var(--accent); margin-top: 1px; }
.rk .rb-option small { display: block; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.4; }
.rk .rb-option .rb-option-side { font-weight: 560; }
@container rk (min-width: 53.75rem) { .rk .rb-search-list { max-width: 100%; } }
@container rk (max-width: 37.49875rem) { .rk .rb-option { min-height: 44px; padding-block: 11px; } }

/* Chips */
.rk .rb-chips { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.rk .rb-chip { display: inline-flex; align-items: center; gap: 6px; min-height: 26px; padding: 2px 11px; border: 1px solid var(--line); border-radius: 16px; background: var(--sunk); color: var(--ink); font-size: 0.8125rem; line-height: 1.35; text-align: left; }
.rk .rb-chip b { font-weight: 640; }
.rk .rb-chip svg { width: 16px; height: 16px; flex: none; }
.rk .rb-chip.is-for { background: var(--accent-soft); border-color: var(--accent-line); }
.rk .rb-chip.is-plain { background: var(--paper); border-color: var(--edge); }
.rk .rb-chip.is-caution { background: var(--caution-soft); border-color: var(--caution-line); padding-right: 4px; }
.rk .rb-chip.is-caution button { width: 24px; height: 24px; display: grid; place-items: center; padding: 0; border: 0; border-radius: 50%; background: none; color: inherit; cursor: pointer; }
.rk .rb-chip.is-toggle { cursor: pointer; min-height: 28px; border-color: var(--edge); }
.rk .rb-chip.is-toggle:hover { background: var(--paper); }
.rk .rb-chip.is-toggle.is-on { background: var(--accent-soft); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
@container rk (max-width: 37.49875rem) {
  .rk .rb-chip.is-caution { min-height: 40px; border-radius: 20px; padding-right: 0; }
  .rk .rb-chip.is-caution button { width: 40px; height: 40px; }
}
@container rk (max-width: 37.49875rem) { .rk .rb-chip.is-toggle { min-height: 40px; padding-inline: 14px; border-radius: 20px; } }

/* Segmented control: native radios under the drawing */
.rk .rb-segments { display: block; }
.rk .rb-segments-row { display: inline-flex; flex-wrap: wrap; max-width: 100%; border: 1px solid var(--line); border-radius: var(--radius-button); background: var(--sunk); padding: 3px; gap: 2px; }
.rk .rb-segment { position: relative; display: inline-grid; place-items: center; min-height: 32px; padding: 4px 14px; border-radius: 8px; border: 1px solid transparent; font-size: 0.875rem; font-weight: 560; color: var(--ink-2); cursor: pointer; }
.rk .rb-segment input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.rk .rb-segment.is-on { background: var(--paper); border-color: var(--ink); color: var(--ink); font-weight: 620; }
.rk .rb-segment:has(input:focus-visible) { outline: 2.5px solid var(--focus); outline-offset: 2px; z-index: 1; }
.rk .rb-segments.is-tight .rb-segment { padding: 4px 9px; font-size: 0.8125rem; }
.rk .rb-segments.is-small .rb-segments-row { flex-wrap: nowrap; padding: 0; gap: 0; border-color: var(--edge); background: var(--paper); border-radius: 8px; }
.rk .rb-segments.is-small .rb-segment { min-height: 28px; padding: 2px 8px; font-size: 0.8125rem; border: 0; border-radius: 0; }
.rk .rb-segments.is-small .rb-segment + .rb-segment { border-left: 1px solid var(--edge); }
.rk .rb-segments.is-small .rb-segment:first-child { border-radius: 7px 0 0 7px; }
.rk .rb-segments.is-small .rb-segment:last-child { border-radius: 0 7px 7px 0; }
.rk .rb-segments.is-small .rb-segment.is-on { background: var(--accent); color: var(--on-accent); }
.rk .rb-segments.is-small .rb-segment.is-on.is-quiet { background: var(--sunk); color: var(--ink); }
@container rk (max-width: 37.49875rem) {
  .rk .rb-segment { min-height: 44px; }
  .rk .rb-segments.is-small .rb-segment { min-height: 44px; padding-inline: 11px; }
}

/* Notices and questions */
.rk .rb-notice { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 12px; padding: 14px 16px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sunk); font-size: 0.875rem; line-height: 1.5; }
.rk .rb-notice > svg { width: 20px; height: 20px; margin-top: 1px; }
.rk .rb-notice > div { display: flex; flex-direction: column; gap: 4px; }
.rk .rb-notice .rb-row { margin-top: 6px; }
.rk .rb-notice-title { font-weight: 640; }
.rk .rb-notice.is-caution { background: var(--caution-soft); border-color: var(--caution-line); }
.rk .rb-notice.is-caution > svg, .rk .rb-notice.is-caution .rb-notice-title { color: var(--caution); }
.rk .rb-notice.is-danger { background: var(--danger-soft); border-color: var(--danger); border-left-width: 7px; }
.rk .rb-notice.is-danger > svg, .rk .rb-notice.is-danger .rb-notice-title { color: var(--danger); }
.rk .rb-notice.is-good { background: var(--accent-soft); border-color: var(--accent-line); }
.rk .rb-notice.is-good > svg, .rk .rb-notice.is-good b { color: var(--accent); }
.rk .rb-notice.is-refused { background: var(--paper); border-color: var(--edge); }
.rk .rb-notice.is-refused .rb-notice-title { font-weight: 560; }
.rk .rb-ask { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 14px 16px; border: 2px solid var(--ink); border-radius: var(--radius-card); background: var(--paper); font-size: 0.875rem; line-height: 1.5; width: 100%; text-align: left; color: var(--ink); }
.rk .rb-ask.is-danger { grid-template-columns: 1.25rem minmax(0, 1fr); border: 1px solid var(--danger); border-left-width: 7px; background: var(--danger-soft); }
.rk .rb-ask.is-danger > svg { color: var(--danger); width: 20px; height: 20px; margin-top: 1px; }
.rk .rb-ask.is-danger b { color: var(--danger); }
.rk .rb-ask p { margin: 0 0 10px; display: flex; flex-direction: column; gap: 2px; }
.rk .rb-ask b { font-weight: 630; }

.rk .rb-ask { scroll-margin-block: 24px 120px; }
.rk .rk-foot-right:has(.rb-ask) { flex: 1 1 100%; }
.rk .rb-keys kbd { display: inline-block; min-width: 22px; padding: 1px 6px; border: 1px solid var(--edge); border-bottom-width: 2px; border-radius: 5px; background: var(--paper); color: var(--ink); font: 600 0.75rem/1.4 var(--sans); text-align: center; }
@container rk (max-width: 37.49875rem) { .rk .rb-keys { display: none; } }

/* The client's voice */
.rk .rb-voice { font-family: var(--voice-font); color: var(--voice); }
.rk .rb-voice p { text-wrap: pretty; }
.rk .rb-voice.is-card { font-size: 1.0625rem; line-height: 1.4; }
.rk .rb-voice.is-live { font-size: 1.3125rem; line-height: 1.38; }
.rk .rb-voice.is-debrief { font-size: 1.4375rem; line-height: 1.35; max-width: 62ch; }
.rk .rb-voice cite { font-family: var(--sans); font-style: normal; font-size: 0.8125rem; color: var(--ink-2); margin-left: 8px; white-space: nowrap; }

/* Steppers, range, ticks */
.rk .rb-stepper-box { display: inline-flex; border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); overflow: clip; }
.rk .rb-stepper-box:has(input:focus-visible) { outline: 2.5px solid var(--focus); outline-offset: 2px; overflow: visible; }
.rk .rb-stepper-box button { width: 34px; min-height: 34px; padding: 0; display: grid; place-items: center; border: 0; background: none; color: var(--ink); cursor: pointer; border-radius: 8px; }
.rk .rb-stepper-box button:hover { background: var(--sunk); }
.rk .rb-stepper-box button:disabled { color: var(--edge); cursor: default; background: none; }
.rk .rb-stepper-box svg { width: 16px; height: 16px; }
.rk .rb-stepper-value { display: inline-flex; align-items: center; justify-content: center; gap: 5px; padding: 0 11px; border-inline: 1px solid var(--line); font-size: 0.875rem; font-weight: 620; cursor: text; white-space: nowrap; }
.rk .rb-stepper-value input { box-sizing: content-box; width: auto; min-width: 1ch; padding: 4px 0; border: 0; background: none; color: inherit; font-weight: inherit; font-size: inherit; text-align: center; outline: none; field-sizing: content; }
.rk .rb-stepper.is-wide .rb-stepper-box { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr) 2.5rem; gap: 8px; border: 0; background: none; overflow: visible; border-radius: 10px; }
.rk .rb-stepper.is-wide .rb-stepper-box button { width: 40px; min-height: 40px; border: 1px solid var(--edge); border-radius: var(--radius-field); background: var(--paper); }
.rk .rb-stepper.is-wide .rb-stepper-value { border: 1px solid var(--edge); border-radius: var(--radius-field); min-height: 40px; font-size: 0.9375rem; background: var(--paper); }
.rk .rb-stepper.is-wide .rb-stepper-value input { width: 100%; }
.rk .rb-stepper.is-wide .rb-stepper-box:has(input:focus-visible) { outline: none; }
.rk .rb-stepper.is-wide .rb-stepper-value:has(input:focus-visible) { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.rk .rb-stepper:not(.is-wide) .rb-stepper-box:has(input[aria-invalid="true"]), .rk .rb-stepper.is-wide .rb-stepper-value:has(input[aria-invalid="true"]) { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.rk .rb-range-head { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
.rk .rb-range-head b { color: var(--ink); }
.rk .rb-range { -webkit-appearance: none; appearance: none; display: block; width: 100%; height: 32px; margin: 0; background: none; cursor: pointer; border-radius: 8px; }
.rk .rb-range:focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.rk .rb-range::-webkit-slider-runnable-track { height: 6px; border-radius: 3px; border: 1px solid var(--edge); background: linear-gradient(to right, var(--accent) var(--share), var(--sunk) var(--share)); }
.rk .rb-range::-moz-range-track { height: 4px; border-radius: 3px; border: 1px solid var(--edge); background: var(--sunk); }
.rk .rb-range::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }
.rk .rb-range::-webkit-slider-thumb { -webkit-appearance: none; width: 24px; height: 24px; margin-top: -10px; border: 2px solid var(--accent); border-radius: 50%; background: var(--paper); }
.rk .rb-range::-moz-range-thumb { width: 20px; height: 20px; border: 2px solid var(--accent); border-radius: 50%; background: var(--paper); }
.rk .rb-range-ends { position: relative; display: flex; justify-content: space-between; font-size: 0.75rem; color: var(--ink-2); white-space: nowrap; }
.rk .rb-tick { display: flex; align-items: flex-start; gap: 10px; min-height: 36px; padding: 7px 0; cursor: pointer; font-size: 0.9375rem; line-height: 1.45; }
.rk .rb-tick > span { flex: 1; min-width: 0; }
.rk .rb-tick small { font-size: 0.8125rem; font-weight: 560; color: var(--ink-2); }
.rk .rb-tick input, .rk .rb-radio-card input { appearance: none; flex: none; width: 20px; height: 20px; margin: 1px 0 0; border: 1.5px solid var(--edge); border-radius: 5px; background: var(--paper); display: grid; place-items: center; cursor: pointer; }
.rk .rb-tick input:checked { background: var(--accent); border-color: var(--accent); }
.rk .rb-tick input:checked::after { content: ""; width: 10px; height: 5px; margin-top: -3px; border: solid var(--on-accent); border-width: 0 0 2px 2px; transform: rotate(-45deg); }
.rk .rb-radio-card input { border-radius: 50%; }
.rk .rb-radio-card input:checked { border: 6px solid var(--accent); background: var(--on-accent); }
@container rk (max-width: 37.49875rem) {
  .rk .rb-tick { min-height: 44px; padding-block: 11px; }
  .rk .rb-stepper-box button { width: 44px; min-height: 44px; }
  .rk .rb-stepper.is-wide .rb-stepper-box { grid-template-columns: 2.75rem minmax(0, 1fr) 2.75rem; }
  .rk .rb-stepper.is-wide .rb-stepper-box button { width: 44px; min-height: 44px; }
}

.rk .rb-readable.rb-readable { margin: 0; padding: 0; border: 0; min-width: 0; }
.rk .rb-readable > legend { float: left; width: 100%; padding: 10px 24px; border-bottom: 1px solid var(--line); background: var(--sunk); max-width: none; }
.rk .rb-readable > legend + * { clear: both; }

/* Disclosures and tables */
.rk .rb-more { font-size: 0.875rem; }
.rk .rb-more summary { display: inline-flex; align-items: center; min-height: 28px; color: var(--accent); font-size: 0.8125rem; font-weight: 620; cursor: pointer; border-radius: 4px; }
.rk .rb-more summary { list-style: none; gap: 8px; }
.rk .rb-more summary::before, .rk .rb-meanings summary::before { content: ""; flex: none; width: 7px; height: 7px; margin: 0 3px; border: solid currentColor; border-width: 1.6px 1.6px 0 0; transform: rotate(45deg); transition: transform 120ms ease-out; }
.rk .rb-more[open] summary::before, .rk .rb-meanings[open] summary::before { transform: rotate(135deg); }
.rk .rb-how.rb-how { list-style: decimal; padding: 4px 0 4px 22px !important; font-size: 0.875rem; line-height: 1.5; color: var(--ink); }
.rk .rk-test-known.rk-test-known { list-style: disc; }
.rk .rb-picture { display: block; width: 100%; max-width: 580px; height: auto; margin: 8px 0; border: 1px solid var(--line); border-radius: 12px; }
.rk .rb-how li + li { margin-top: 4px; }
.rk .rb-plain-list li { padding: 6px 0; border-top: 1px solid var(--line); font-size: 0.875rem; }
.rk .rb-table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.rk .rb-table caption { text-align: left; color: var(--ink-2); padding: 6px 0; }
.rk .rb-table :is(th, td) { padding: 5px 6px; border-top: 1px solid var(--line); text-align: right; font-weight: 400; }
.rk .rb-table thead th { vertical-align: bottom; font-weight: 620; }
.rk .rb-table :is(th:first-child) { text-align: left; }
@container rk (max-width: 37.49875rem) {
  .rk .rb-table { font-size: 0.75rem; }
  .rk .rb-table :is(th, td) { padding-inline: 3px; overflow-wrap: anywhere; }
}

/* Think */
.rk .rb-ideas { display: flex; flex-direction: column; gap: 12px; }
.rk .rb-idea { display: grid; grid-template-columns: 2.375rem minmax(0, 1fr); padding: 12px 16px 14px; cursor: pointer; transition: border-color 120ms ease-out; }
.rk .rb-idea.is-chosen { border: 2px solid var(--accent); padding: 11px 15px 13px; }
.rk .rb-rank { font-size: 1.1875rem; font-weight: 600; color: var(--accent); line-height: 34px; }
.rk .rb-idea-top { display: flex; align-items: flex-start; gap: 12px; justify-content: space-between; min-width: 0; }
.rk .rb-idea-tools { display: flex; gap: 4px; flex: none; cursor: default; }
.rk .rb-idea-name { border: 0; background: none; padding: 5px 2px; color: var(--ink); font-size: 1rem; font-weight: 630; line-height: 1.4; text-align: left; cursor: pointer; border-radius: 5px; }
.rk .rb-idea-sides { grid-column: 2; display: grid; grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr); gap: 7px 12px; }
.rk .rb-idea-sides > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: start; }
.rk .rb-idea-sides dt { font-size: 0.8125rem; font-weight: 620; line-height: 26px; }
.rk .rb-idea-sides dd { display: flex; flex-wrap: wrap; gap: 6px; min-height: 26px; align-items: center; }
.rk .rb-speaks > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 12px; padding: 9px 0; border-top: 1px solid var(--line); }
.rk .rb-speaks-name { flex: 1 1 118px; min-width: 0; font-size: 0.875rem; line-height: 1.45; padding-left: 1.6em; text-indent: -1.6em; }
.rk .rb-speaks > li > small { flex: 1 1 100%; padding-left: 1.75em; font-size: 0.8125rem; line-height: 1.4; color: var(--ink-2); }
.rk .rb-speaks-name b { display: inline-block; width: 1.6em; text-indent: 0; font-weight: 640; font-variant-numeric: tabular-nums; }
.rk .rb-because { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-because-fold > summary { min-height: 44px; font-size: 0.9375rem; }
.rk .rb-because-fold .rb-because > legend { display: none; }
.rk .rb-because legend { font-weight: 620; float: left; width: 100%; padding: 0; }
.rk .rb-safety { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-safety > .rb-head { flex-wrap: wrap; }
.rk .rb-safety-find { flex: 0 1 22rem; min-width: min(20rem, 100%); }
.rk .rb-flags { columns: 2; column-gap: 28px; }
.rk .rb-flags > li { break-inside: avoid; border-top: 1px solid var(--line); }
.rk .rb-decision { display: flex; flex-direction: column; gap: 12px; align-items: stretch; }
.rk .rb-decision > .rb-link { align-self: flex-start; }
.rk .rb-decide > legend { margin-bottom: 10px; padding: 0; }
.rk .rb-decide-cards { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; }
.rk .rb-radio-card { display: flex; gap: 12px; padding: 13px 16px; border: 1px solid var(--edge); border-radius: var(--radius-card); background: var(--paper); cursor: pointer; }
.rk .rb-radio-card span { display: block; }
.rk .rb-radio-card b { display: block; font-weight: 630; line-height: 1.45; }
.rk .rb-radio-card small { display: block; font-size: 0.8125rem; color: var(--ink-2); line-height: 1.45; }
.rk .rb-radio-card.is-on { border: 2px solid var(--accent); background: var(--accent-soft); padding: 12px 15px; }
.rk .rb-radio-card:has(input:focus-visible) { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.rk .rb-radio-card input:focus-visible { outline: none; }
.rk .rb-avoid { display: flex; flex-direction: column; gap: 14px; }
.rk .rb-avoid-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.rk .rb-avoid-row b { font-size: 0.875rem; font-weight: 620; }
.rk .rb-avoid-form { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; border-top: 1px solid var(--line); padding-top: 14px; }
.rk .rb-avoid-form .rb-row { grid-column: 1 / -1; }
.rk .rb-letter { display: flex; flex-direction: column; gap: 16px; border: 2px solid var(--ink); padding: 20px; }
.rk .rb-letter-head { display: flex; gap: 12px; }
.rk .rb-letter-head svg { margin-top: 1px; flex: none; }
.rk .rb-letter h3 { font-size: 1.0625rem; }
.rk .rb-toggles .rb-label { margin-bottom: 6px; }
@container rk (max-width: 43.74875rem) {
  .rk .rb-flags { columns: 1; }
  .rk .rb-decide-cards, .rk .rb-avoid-form { grid-template-columns: minmax(0, 1fr); }
}
@container rk (max-width: 37.49875rem) {
  .rk .rb-idea { grid-template-columns: 1.75rem minmax(0, 1fr); padding-inline: 14px; }
  .rk .rb-idea.is-chosen { padding-inline: 13px; }
  .rk .rb-idea-top { flex-wrap: wrap; gap: 4px 12px; }
  .rk .rb-idea-sides { grid-template-columns: minmax(0, 1fr); }
  .rk .rb-safety-find { flex: 1 1 100%; }
  .rk .rb-letter { padding: 16px; }
  .rk .rb-letter .rb-segments-row { display: grid; }
  .rk .rb-letter .rb-segment { justify-items: start; }
}

/* Treat: the visit as a line */
.rk .rb-line-band { padding: 18px 24px 14px; background: var(--paper); border-bottom: 1px solid var(--line); }
.rk .rb-line-bar { position: relative; display: flex; gap: 2px; height: 2.25rem; }
.rk .rb-seg { flex: none; min-width: 0; display: grid; place-items: center; overflow: hidden; border-radius: 9px; border: 1px solid var(--edge); font-size: 0.8125rem; font-weight: 620; color: var(--ink); white-space: nowrap; }
.rk .rb-seg > span { overflow: hidden; text-overflow: clip; max-width: 100%; }
.rk .rb-seg-quiet { background: var(--sunk); }
.rk .rb-seg-step { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.rk .rb-seg-retest { background: var(--paper); border: 1.5px solid var(--accent); }
.rk .rb-seg-planned { background: var(--accent-soft); border-color: var(--accent-line); }
.rk .rb-seg-danger { background: var(--danger-soft); border: 1.5px dashed var(--danger); color: var(--danger); }
.rk .rb-seg-free { background: none; border: 1.5px dashed var(--line); color: var(--ink-2); font-weight: 400; }
.rk .rb-now { position: absolute; top: -4px; bottom: -10px; width: 3px; margin-left: -1.5px; border-radius: 2px; background: var(--ink); box-shadow: 0 0 0 1px var(--paper); transition: left 320ms ease-out; }
.rk .rb-line-scale { position: relative; height: 1.25rem; margin-top: 8px; font-size: 0.75rem; color: var(--ink-2); font-variant-numeric: tabular-nums; }
.rk .rb-line-scale > * { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.rk .rb-line-scale > .is-first { transform: none; }
.rk .rb-line-scale > .is-last { transform: translateX(-100%); }
.rk .rb-line-scale b { color: var(--ink); font-weight: 640; }
.rk .rb-over { color: var(--caution); }
@container rk (max-width: 37.49875rem) { .rk .rb-line-band { padding-inline: 16px; } }

/* Treat: blend */
.rk .rb-card.rb-consent { display: flex; flex-direction: column; gap: 8px; padding: 12px 16px; }
.rk .rb-card.rb-consent:not(:has(.rb-consent-asks)):not(:has(.rb-voice)) { padding-block: 5px; }
.rk .rb-consent-head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.rk .rb-consent-head .rb-link { margin-left: auto; font-size: 0.8125rem; }
.rk .rb-consent-asks > * + * { border-top: 1px solid var(--line); }
.rk .rb-blend { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-blend:empty { display: none; }
.rk .rb-blend + .rb-blend { margin-top: 8px; }
.rk section:has(> .rb-blend) { display: flex; flex-direction: column; gap: 12px; }
.rk section:has(> .rb-blend) .rb-blend + .rb-blend { margin-top: -4px; }
.rk .rb-step { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto auto; gap: 2px 12px; align-items: center; padding: 11px 14px; }
.rk .rb-step:not(.is-planned) { grid-template-columns: 1.5rem minmax(0, 1fr) auto; }
.rk .rb-done, .rk .rb-todo { width: 1.5rem; height: 1.5rem; border-radius: 50%; display: grid; place-items: center; align-self: start; font-size: 0.75rem; font-weight: 640; }
.rk .rb-done { background: var(--accent); color: var(--on-accent); }
.rk .rb-done svg { width: 16px; height: 16px; }
.rk .rb-todo { border: 1.5px solid var(--ink-2); color: var(--ink); }
.rk .rb-step-name { display: flex; flex-direction: column; min-width: 0; line-height: 1.4; }
.rk .rb-step-name b { font-weight: 620; }
.rk .rb-step-dose { text-align: right; display: flex; flex-direction: column; font-size: 0.875rem; line-height: 1.45; font-variant-numeric: tabular-nums; white-space: nowrap; }
.rk .rb-step-dose .is-strong { font-weight: 640; font-size: 0.8125rem; }
.rk .rb-step-tools { display: flex; gap: 6px; align-items: center; }
.rk .rb-step-acts { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding-top: 6px; }
.rk .rb-step-acts .rb-link { font-size: 0.8125rem; }
.rk .rb-step-ask { grid-column: 1 / -1; padding-top: 8px; }
.rk .rb-step.is-danger { background: var(--danger-soft); border-color: var(--danger); border-left-width: 7px; padding-left: 8px; }
.rk .rb-step.is-danger .rb-todo { border-color: var(--danger); color: var(--danger); }
.rk .rb-danger-mark { color: var(--danger); display: grid; }
.rk .rb-step.is-flare { border: 1.5px dashed var(--danger); }
.rk .rb-step.is-flare .rb-done { background: var(--danger); color: var(--paper); }
.rk .rb-flare > .rb-flare-word { display: flex; gap: 6px; align-items: center; margin-bottom: 6px; }
.rk .rb-flare-word svg { width: 18px; height: 18px; }
.rk .rb-flare-word { color: var(--danger); font-weight: 620; font-size: 0.8125rem; }
.rk .rb-retest { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; gap: 12px; align-items: center; padding: 7px 14px; border: 1px solid var(--accent-line); border-radius: var(--radius-card); background: var(--accent-soft); font-size: 0.875rem; }
.rk .rb-retest svg { width: 18px; height: 18px; color: var(--accent); justify-self: center; }
.rk .rb-retest b { font-weight: 630; }
.rk .rb-form { display: grid; grid-template-columns: minmax(0, 1fr) 7rem; gap: 14px 18px; padding: 18px; }
.rk .rb-form.is-blank { grid-template-columns: minmax(0, 1fr); }
.rk .rb-form.is-blank .rb-form-body { display: none; }
.rk .rb-form-fields { display: flex; flex-direction: column; gap: 14px; min-width: 0; }
.rk .rb-form-acts { grid-column: 1 / -1; display: flex; flex-direction: column; gap: 12px; }
.rk .rb-form-body { min-width: 0; text-align: center; }
.rk .rb-form-body .rb-link { text-align: center; justify-content: center; font-weight: 400; color: var(--ink-2); text-decoration: underline; text-underline-offset: 3px; }
.rk .rb-form-chart { grid-column: 1 / -1; display: flex; flex-direction: column; gap: 10px; border-top: 1px solid var(--line); padding-top: 14px; min-width: 0; }
@container rk (max-width: 37.49875rem) {
  .rk .rb-form { grid-template-columns: minmax(0, 1fr); padding: 14px; }
  .rk .rb-form-body .rk-mini { display: none; }
  .rk .rb-form-body { text-align: left; }
  .rk .rb-form-acts .rb-button { flex: 1 1 auto; }
  .rk .rb-form-acts .rb-push { flex: 1 1 100%; margin: 0; }
  .rk .rb-step { grid-template-columns: 1.5rem minmax(0, 1fr) auto; }
  .rk .rb-step-tools { grid-column: 2 / -1; grid-row: 2; padding-top: 8px; }
  .rk .rb-step-acts { grid-column: 1 / -1; grid-row: 3; padding-left: 36px; }
  .rk .rb-step-acts .rb-button svg, .rk .rb-range-middle { display: none; }
  .rk .rb-consent-head .rb-link { margin-left: 0; }
  .rk .rb-signs.rb-signs > li { grid-template-columns: minmax(0, 1fr) 4.5rem 6rem; gap: 10px; }
  .rk .rb-signs .rb-trend { width: 72px; height: auto; }
  .rk .rb-speaks-name { flex-basis: 200px; }
}

@container rk (max-width: 21.87375rem) {
  .rk .rb-step, .rk .rb-step:not(.is-planned) { grid-template-columns: 1.5rem minmax(0, 1fr); }
  .rk .rb-step-dose { grid-column: 2; flex-direction: row; gap: 10px; align-items: baseline; }
  .rk .rb-step-tools { grid-row: auto; }
  .rk .rb-step-acts { grid-row: auto; }
}

/* Treat: answer */
.rk .rb-answer .rk-seen { display: flex; flex-direction: column; gap: 16px; }
.rk .rb-stick { display: flex; flex-direction: column; gap: 16px; min-width: 0; }
.rk .rb-echo { display: none; padding: 12px 14px; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sunk); }
.rk .rb-echo.rb-flare { border: 1.5px dashed var(--danger); border-left: 7px solid var(--danger); background: var(--danger-soft); }
@container rk (min-width: 53.75rem) { .rk .rb-stick { position: sticky; top: var(--rb-stick-top, 88px); } }
@container rk (max-width: 53.74875rem) { .rk .rb-echo { display: block; } }
.rk .rb-answer-text { font-size: 0.875rem; margin-top: 8px !important; }
.rk .rb-answer .rb-voice + .rb-small { margin-top: 6px; }
.rk .rb-flare { border: 1.5px dashed var(--danger); border-left: 7px solid var(--danger); border-radius: var(--radius-card); background: var(--danger-soft); padding: 14px 16px; }
.rk .rb-pain-words { font-size: 0.8125rem; color: var(--ink-2); margin-bottom: 6px !important; }
.rk .rb-pain-words b { color: var(--ink); font-weight: 630; }
.rk .rb-pain-scale { display: grid; grid-template-columns: repeat(11, minmax(0, 1fr)); gap: 3px; }
.rk .rb-pain-scale span { display: grid; place-items: center; height: 1.875rem; border: 1px solid var(--line); border-radius: 7px; font-size: 0.8125rem; color: var(--ink-2); font-variant-numeric: tabular-nums; }
.rk .rb-pain-scale .is-now { background: var(--accent); border: 2px solid var(--ink); color: var(--on-accent); font-weight: 640; }
.rk .rb-pain-scale .is-was { border: 1.5px dashed var(--ink); color: var(--ink); }
.rk .rb-signs > li { display: grid; grid-template-columns: minmax(0, 1fr) 6rem 6.5rem; gap: 12px; align-items: center; padding: 10px 0; font-size: 0.875rem; }
.rk .rb-answer-acts, .rk .rb-answer .rb-notice .rb-row { gap: 8px; }
.rk .rb-answer-acts .rb-button { flex: 1 1 auto; padding-inline: 9px; font-size: 0.875rem; }
.rk .rb-answer .rb-notice .rb-button { flex: 1 1 auto; padding-inline: 7px; }
.rk .rb-signs > li + li { border-top: 1px solid var(--line); }
.rk .rb-range-middle { position: absolute; transform: translateX(-50%); }
.rk .rb-sign-now { font-size: 0.8125rem; line-height: 1.45; }
.rk .rb-sign-now b { font-weight: 640; }
.rk .rb-trend { color: var(--accent); display: block; }
.rk .rb-point { fill: var(--paper); }
.rk .rb-bar { display: block; height: 8px; border-radius: 4px; background: var(--sunk); border: 1px solid var(--line); overflow: hidden; }
.rk .rb-bar i { display: block; height: 100%; background: var(--accent); }
.rk .rb-why p { font-size: 0.875rem; margin: 4px 0 8px; }
.rk .rb-why li { display: grid; grid-template-columns: minmax(0, 1fr) 6rem 1.75rem; gap: 10px; align-items: center; padding: 4px 0; font-size: 0.8125rem; }
.rk .rb-why .rb-num { text-align: right; }

/* Advise */
.rk .rb-advise .rb-left > section { display: flex; flex-direction: column; gap: 12px; }
.rk .rb-advise .rb-left > section > h2 + .rb-sub { margin-top: -10px; }
.rk .rb-advice-list { display: flex; flex-direction: column; gap: 12px; }
.rk .rb-advice-list:empty { display: none; }
.rk .rb-card.rb-advice { display: flex; flex-direction: column; gap: 10px; }
.rk .rb-advice-head { display: flex; justify-content: space-between; gap: 12px; align-items: center; }
.rk .rb-advice-head h3 { font-size: 1rem; outline-offset: 2px; border-radius: 4px; }
.rk .rb-advice > .rb-sub { margin-top: -8px; }
.rk .rb-doses { display: flex; flex-wrap: wrap; gap: 8px; }
.rk .rb-next { border-top: 1px solid var(--line); padding-top: 20px; }
.rk .rb-next > .rb-button { align-self: flex-start; }
.rk .rb-write > .rb-link { align-self: flex-start; }
.rk .rb-soap { display: grid; grid-template-columns: 1.875rem minmax(0, 1fr); gap: 12px; padding: 14px 0; border-top: 1px solid var(--line); }
.rk .rb-soap > div { display: flex; flex-direction: column; gap: 6px; }
.rk .rb-soap .rb-label { margin: 0; font-size: 0.9375rem; }
.rk .rb-soap-letter { width: 1.875rem; height: 1.875rem; border-radius: 8px; border: 1px solid var(--accent-line); background: var(--accent-soft); color: var(--accent); display: grid; place-items: center; font-weight: 640; }
.rk .rb-right > section > .rb-sub { margin-bottom: 12px; }
.rk .rb-right > section > .rb-head + .rb-sub { margin-top: 2px; }
.rk .rb-head abbr { text-decoration: none; }
.rk .rb-chips .rb-link { font-size: 0.8125rem; min-height: 28px; }
.rk .rb-reflection { border-top: 1px solid var(--line); padding-top: 16px; }

/* Debrief */
.rk .rb-debrief-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 24px; padding: 18px 24px; background: var(--paper); }
.rk .rb-total { color: var(--ink-2); font-size: 1.0625rem; white-space: nowrap; }
.rk .rb-total b { font-size: 2.5rem; line-height: 1; font-weight: 640; letter-spacing: -0.018em; color: var(--ink); margin-right: 2px; font-variant-numeric: tabular-nums; }
.rk .rb-debrief-body { gap: 16px; }
.rk .rb-safe p { font-size: 0.9375rem; }
.rk .rb-pillars { padding: 6px 20px; }
.rk .rb-pillar { padding: 14px 0; }
.rk .rb-pillar + .rb-pillar { border-top: 1px solid var(--line); }
.rk .rb-pillar > header { display: grid; grid-template-columns: 1.375rem 8.75rem minmax(0, 1fr) 5.75rem; gap: 14px; align-items: center; }
.rk .rb-pillar > header svg { color: var(--accent); }
.rk .rb-pillar h3 { font-size: 1rem; }
.rk .rb-pillar .rb-bar { height: 9px; }
.rk .rb-points { text-align: right; color: var(--ink-2); white-space: nowrap; font-variant-numeric: tabular-nums; }
.rk .rb-points b { color: var(--ink); font-weight: 640; }
.rk .rb-pillar li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr) auto; gap: 10px; padding: 6px 0 6px 36px; font-size: 0.875rem; line-height: 1.5; }
.rk .rb-pillar ul { padding-top: 6px; }
.rk .rb-pillar li svg { width: 17px; height: 17px; margin-top: 2px; color: var(--caution); }
.rk .rb-pillar li.is-full svg { color: var(--accent); }
.rk .rb-pillar li small { display: block; color: var(--ink-2); font-size: 0.8125rem; }
.rk .rb-pillar li .rb-num { color: var(--ink); font-weight: 640; }
.rk .rb-pillar > .rb-link { margin-left: 66px; font-size: 0.8125rem; }
.rk .rb-debrief-pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
@container rk (min-width: 53.75rem) { .rk .rb-debrief-pair { grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); } }
.rk .rb-debrief-pair > .rb-card { padding: 18px; }
.rk .rb-curve { margin-top: 10px; min-width: 0; }
.rk .rb-curve > svg { display: block; max-width: 100%; overflow: visible; }
.rk .rb-curve svg text { font-size: 12px; fill: var(--ink-2); font-family: var(--sans); font-variant-numeric: tabular-nums; }
.rk .rb-grid { stroke: var(--line); stroke-width: 1; }
.rk .rb-curve svg path { stroke-width: 2.2; stroke-linecap: round; }
.rk .rb-curve svg .rb-curve-you { stroke: var(--chart-1); stroke-width: 3; }
.rk .rb-curve svg .rb-curve-best { stroke: var(--chart-2); stroke-dasharray: 7 5; }
.rk .rb-curve svg .rb-curve-home { stroke: var(--chart-3); stroke-dasharray: 1.5 5; }
.rk .rb-curve svg .rb-curve-none { stroke: var(--ink-2); stroke-dasharray: 9 4 2 4; }
.rk .rb-curve-point { fill: var(--paper); stroke: var(--chart-1); stroke-width: 2; }
.rk .rb-curve svg text.rb-name-you { fill: var(--chart-1); font-weight: 640; }
.rk .rb-curve svg text.rb-name-best { fill: var(--chart-2); }
.rk .rb-curve svg text.rb-name-home { fill: var(--chart-3); }
.rk .rb-curve-key { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 0.8125rem; color: var(--ink-2); padding-top: 6px !important; }
.rk .rb-curve-key li { display: inline-flex; align-items: center; gap: 8px; }
.rk .rb-curve-foot { justify-content: space-between; margin-top: 8px; flex-wrap: nowrap; }
.rk .rb-curve-foot .rb-button { flex: none; }
.rk .rb-read { display: flex; flex-direction: column; gap: 12px; }
.rk .rb-read li { border-top: 1px solid var(--line); padding: 9px 0; display: flex; flex-direction: column; font-size: 0.9375rem; line-height: 1.45; }
.rk .rb-read li b { font-weight: 620; }
.rk .rb-read .rb-button { margin-top: auto; }
.rk .rb-debrief-pair.is-single { grid-template-columns: minmax(0, 1fr); }
.rk .rb-curve svg .rb-curve-flare { fill: var(--danger-soft); stroke: var(--danger); stroke-width: 1.8; stroke-linejoin: round; }
.rk .rb-curve + .rb-small { margin-top: 6px; }
.rk .rb-curve-flares { padding-top: 6px !important; display: flex; align-items: center; gap: 8px; }
.rk :is(.rb-practise, .rb-obvious, .rb-looks, .rb-signs-told) { padding: 18px; display: flex; flex-direction: column; gap: 8px; }
.rk .rb-practise { border: 2px solid var(--accent); }
.rk .rb-practise-do { font-size: 1.0625rem; line-height: 1.45; font-weight: 560; max-width: 60ch; }
.rk .rb-practise-read { display: flex; align-items: center; gap: 8px; }
.rk .rb-practise-read svg { width: 17px; height: 17px; color: var(--accent); }
.rk .rb-obvious > header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; }
.rk .rb-obvious > p { max-width: 70ch; }
.rk .rb-verdict { display: inline-flex; align-items: center; gap: 8px; font-size: 0.875rem; font-weight: 620; color: var(--caution); }
.rk .rb-verdict.is-barred { color: var(--danger); }
.rk .rb-verdict.is-fair { color: var(--ink); }
.rk .rb-verdict.is-best { color: var(--accent); }
.rk .rb-factors li { display: grid; grid-template-columns: 11.875rem minmax(0, 1fr) 5.25rem; gap: 0 14px; align-items: center; padding: 8px 0; border-top: 1px solid var(--line); font-size: 0.875rem; }
.rk .rb-factors li b { font-weight: 620; }
.rk .rb-factors li b::first-letter { text-transform: uppercase; }
.rk .rb-factors .rb-num { text-align: right; color: var(--ink); }
.rk .rb-factors small { grid-column: 2 / -1; color: var(--ink-2); font-size: 0.8125rem; line-height: 1.45; }
.rk .rb-looks-pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px 28px; }
@container rk (min-width: 53.75rem) { .rk .rb-looks-pair { grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr); } }
.rk :is(.rb-looks, .rb-signs-told) h4 { font-size: 0.9375rem; line-height: 1.4; font-weight: 620; }
.rk .rb-looks h4 { padding-bottom: 6px; }
.rk .rb-looks li { display: flex; flex-direction: column; padding: 8px 0; border-top: 1px solid var(--line); font-size: 0.875rem; }
.rk .rb-looks li b { font-weight: 560; }
.rk .rb-looks ul + .rb-sub { padding-top: 4px; }
.rk .rb-sign-told { display: flex; flex-direction: column; gap: 6px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 0.875rem; }
.rk .rb-sign-told h4 { display: flex; gap: 8px; }
.rk .rb-sign-told h4 svg { flex: none; color: var(--danger); }
.rk .rb-sign-told .rb-plain li { padding: 2px 0 2px 14px; border-left: 2px solid var(--line); }
.rk .rb-meanings summary { cursor: pointer; list-style: none; display: flex; align-items: center; gap: 8px; min-height: 28px; border-radius: 6px; }
.rk .rb-meanings dl > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr); gap: 4px 20px; padding: 9px 0; border-top: 1px solid var(--line); font-size: 0.875rem; }
.rk .rb-meanings dt { font-weight: 620; }
.rk .rb-acts .rb-small { flex: 1 1 200px; }
@container rk (max-width: 37.49875rem) {
  .rk .rb-debrief-head { padding: 16px; }
  .rk .rb-pillars { padding: 4px 14px; }
  .rk .rb-pillar > header { grid-template-columns: 1.375rem minmax(0, 1fr) auto; gap: 6px 10px; }
  .rk .rb-pillar .rb-bar { grid-column: 1 / -1; grid-row: 2; }
  .rk .rb-pillar li { padding-left: 0; }
  .rk .rb-pillar > .rb-link { margin-left: 30px; }
  .rk .rb-meanings dl > div { grid-template-columns: minmax(0, 1fr); }
  .rk .rb-curve-foot { flex-wrap: wrap; }
  .rk .rb-table { font-size: 0.75rem; }
  .rk .rb-table :is(th, td) { padding: 5px 3px; }
  .rk .rb-factors li { grid-template-columns: minmax(0, 1fr) auto; }
  .rk .rb-factors .rb-bar { grid-column: 1 / -1; grid-row: 2; margin: 4px 0; }
  .rk .rb-factors small { grid-column: 1 / -1; }
}

/* Receipt */
.rk .rb-receipt { border-top: 0; gap: 16px; }
.rk .rb-receipt .rb-card { display: flex; flex-direction: column; gap: 8px; max-width: 640px; }
.rk .rb-receipt .rb-notice { max-width: 640px; }
.rk .rb-receipt ol { list-style: decimal; padding-left: 22px !important; }
.rk .rb-receipt li { padding: 4px 0; }
.rk .rb-receipt-file { display: flex; gap: 10px; align-items: center; }

/* Paper and system colours */
@media (prefers-reduced-motion: reduce) { .rk :is(.rb-button, .rb-now, .rb-idea, .rb-more summary::before) { transition: none; } }
@media (forced-colors: active) {
  .rk :is(.rb-segment.is-on, .rb-chip.is-on, .rb-idea.is-chosen, .rb-radio-card.is-on, .rb-pain-scale .is-now) { outline: 3px solid Highlight; outline-offset: -3px; }
  .rk .rb-bar i, .rk .rb-seg-step, .rk .rb-now { background: CanvasText; forced-color-adjust: none; }
  .rk .rb-tick input:checked, .rk .rb-radio-card input:checked { forced-color-adjust: none; }
}

/* Attempts, and a visit again */
.rk .rb-attempts > .rb-band:first-child { border-top: 0; }
.rk .rb-attempts :is(h2, h3):focus { outline: none; }
.rk .rb-attempts header > p { margin-top: 4px; }
.rk .rb-attempt-list { display: flex; flex-direction: column; gap: 12px; }
.rk .rb-attempt { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-attempt.is-current { border: 2px solid var(--accent); padding: 15px; }
.rk .rb-attempt-head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.rk .rb-attempt-head > .rb-sub { margin-left: auto; }
.rk .rb-badge { display: inline-flex; align-items: center; gap: 4px; padding: 1px 10px 1px 6px; border: 1px solid var(--edge); border-radius: 12px; font-size: 0.8125rem; font-weight: 560; }
.rk .rb-badge svg { width: 16px; height: 16px; }
.rk .rb-badge.is-good { border-color: var(--accent-line); background: var(--accent-soft); color: var(--accent); }
.rk .rb-another { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-earlier { gap: 4px; padding-block: 14px; }
.rk .rb-earlier .rb-row { justify-content: space-between; }
.rk .rb-replay { display: flex; flex-direction: column; gap: 8px; }
.rk .rb-replay-steps li { scroll-margin-block: 90px; }
.rk .rb-replay-steps li > .rb-label { margin-top: 10px; }
.rk .rb-replay-steps button { display: grid; grid-template-columns: 64px minmax(0, 1fr); gap: 8px; width: 100%; min-height: 34px; padding: 6px 10px; border: 0; border-top: 1px solid var(--line); background: none; color: var(--ink); text-align: left; font-size: 0.875rem; line-height: 1.45; cursor: pointer; }
.rk .rb-replay-steps button:hover { background: var(--sunk); }
.rk .rb-replay-steps button[aria-pressed="true"] { background: var(--accent-soft); font-weight: 620; }
.rk .rb-replay-steps button .rb-num { color: var(--ink-2); font-weight: 400; }
.rk .rb-replay-answer { display: flex; flex-direction: column; gap: 6px; padding: 10px 10px 14px 82px; font-size: 0.875rem; overflow-wrap: anywhere; }
@container rk (max-width: 599.98px) {
  .rk .rb-replay-steps button { min-height: 44px; align-items: center; grid-template-columns: 52px minmax(0, 1fr); }
  .rk .rb-replay-answer { padding-left: 10px; }
}
`;

// remedial_kit/clinic/js/homestore.js
var MOST_SAID = 3;
function news(before, after, t3) {
  if (!before) return "";
  const was = new Map(before.clients.concat(before.graded).map((row) => [row.path, row.line]));
  const changed = after.clients.concat(after.graded).filter((row) => was.has(row.path) && was.get(row.path) !== row.line);
  return changed.slice(0, MOST_SAID).map((row) => t3("home.changed", { name: row.name, line: row.line })).join(" ");
}
function createHomeStore(model) {
  let state = { home: null, problem: "", glossary: null, report: null, t: speaker(null), polite: { text: "", n: 0 } };
  const watchers = createWatchers();
  const set = (patch) => {
    state = { ...state, ...patch };
    watchers.tell(state);
  };
  const say = (text) => {
    if (text && text !== state.polite.text) set({ polite: { text, n: state.polite.n + 1 } });
  };
  const takers = {
    home({ home }) {
      const before = state.home;
      const t3 = speaker({ words: home.words, client: { name: "", pronoun: {} } });
      set({ home, t: t3, problem: "" });
      say(news(before, home, t3));
    },
    problem({ text }) {
      set({ problem: text });
    },
    glossary(message) {
      set({ glossary: message });
    },
    report(message) {
      set({ report: message });
    }
  };
  const talk = createTalk(model, { takers, hello: () => model.send({ type: "hello" }), isThere: () => state.home || state.problem });
  return {
    get: () => state,
    subscribe: watchers.subscribe,
    open: talk.open,
    refresh() {
      if (state.home || state.problem) model.send({ type: "refresh" });
    },
    /** The glossary, or a report of a mistake: asked for when it is wanted. */
    lookUp(type) {
      if (type === "report") set({ report: null });
      if (!state[type]) model.send({ type });
    },
    close: talk.close,
    say
  };
}

// remedial_kit/clinic/js/shell.jsx
var NOTHING = { text: "", n: 0 };
function Shell({ store, kind, children }) {
  const [, draw] = h2((count2) => count2 + 1, 0);
  _2(() => store.subscribe(draw), [store]);
  const root = A2(null);
  const theme = useTheme();
  const size = useSize(root);
  useSeenAgain(root, store.refresh);
  const state = store.get();
  const stop = (event) => {
    if (!(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  const language = state.t("b.language");
  return /* @__PURE__ */ u3("div", { ref: root, class: `rk ${kind}`, lang: language === "b.language" ? void 0 : language, "data-theme": theme, "data-size": size, "data-jp-suppress-context-menu": true, onKeyDown: stop, onKeyUp: stop, onKeyPress: stop, children: [
    children(state, size),
    /* @__PURE__ */ u3(LiveRegions, { polite: state.polite, urgent: state.urgent || NOTHING })
  ] });
}
function useSeenAgain(root, seen) {
  y2(() => {
    let isHidden = false;
    const observer = new IntersectionObserver(([entry]) => {
      const { width } = entry.boundingClientRect;
      if (width > 0 && isHidden) seen();
      isHidden = width === 0;
    });
    observer.observe(root.current);
    const onChange = () => {
      if (document.visibilityState === "visible") seen();
    };
    document.addEventListener("visibilitychange", onChange);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", onChange);
    };
  }, []);
}

// remedial_kit/clinic/js/lesson/text.jsx
var TAGS = { b: "strong", i: "em", term: "dfn" };
var ASSUMPTION = "assumption";
function Spans({ spans, t: t3, numbers }) {
  return spans.map((span, at) => {
    if (span.as === "source") return /* @__PURE__ */ u3(Source, { span, t: t3, number: numbers && numbers.get(span.text) }, at);
    const Tag = TAGS[span.as];
    return Tag ? /* @__PURE__ */ u3(Tag, { children: span.text }, at) : span.text;
  });
}
function Source({ span, t: t3, number }) {
  const isAssumption = span.text === ASSUMPTION;
  const title = isAssumption ? t3("lesson.assumption.long") : span.title;
  return /* @__PURE__ */ u3("small", { class: "rl-source", title, children: [
    "[",
    isAssumption ? t3("lesson.assumption") : number || span.title || span.text,
    "]"
  ] });
}
var plain3 = (spans) => spans.filter((span) => span.as !== "source").map((span) => span.text).join("");
var spansOf = (block) => block.spans || block.items.flat();
function Block({ block, ...rest }) {
  const rows = block.items && block.items.map((item, at) => /* @__PURE__ */ u3("li", { children: /* @__PURE__ */ u3(Spans, { spans: item, ...rest }) }, at));
  if (block.is === "ul") return /* @__PURE__ */ u3("ul", { children: rows });
  if (block.is === "ol") return /* @__PURE__ */ u3("ol", { children: rows });
  if (block.is === "h") return /* @__PURE__ */ u3("h3", { children: /* @__PURE__ */ u3(Spans, { spans: block.spans, ...rest }) });
  if (block.is === "quote") return /* @__PURE__ */ u3("blockquote", { children: /* @__PURE__ */ u3(Spans, { spans: block.spans, ...rest }) });
  return /* @__PURE__ */ u3("p", { children: /* @__PURE__ */ u3(Spans, { spans: block.spans, ...rest }) });
}
function Text({ blocks, t: t3 }) {
  const id = useId();
  const cited = /* @__PURE__ */ new Map();
  for (const span of blocks.flatMap(spansOf)) if (span.as === "source" && span.text !== ASSUMPTION && !cited.has(span.text)) cited.set(span.text, span.title);
  const numbers = new Map([...cited.keys()].map((name, at) => [name, at + 1]));
  return /* @__PURE__ */ u3("div", { class: "rl-text", children: [
    blocks.map((block, at) => /* @__PURE__ */ u3(Block, { block, t: t3, numbers }, at)),
    cited.size > 0 && /* @__PURE__ */ u3("details", { class: "rl-sources", children: [
      /* @__PURE__ */ u3("summary", { id, children: t3("lesson.sources") }),
      /* @__PURE__ */ u3("ol", { "aria-labelledby": id, children: [...cited].map(([name, title]) => /* @__PURE__ */ u3("li", { children: title || name }, name)) })
    ] })
  ] });
}

// remedial_kit/clinic/js/lesson/choices.jsx
var KIND = { right: "good", half: "caution", wrong: "caution", shown: "plain" };
function Feedback({ store, t: t3, view, title, isDanger, children, onAgain, onShow, again = "lesson.again" }) {
  const ref = A2(null);
  const seen = A2(`${view.state}${view.tries}`);
  y2(() => {
    const now = `${view.state}${view.tries}`;
    if (seen.current === now) return;
    seen.current = now;
    if (view.state === "open") return;
    store.say(title);
    if (ref.current) ref.current.focus({ preventScroll: true });
    if (ref.current) ref.current.scrollIntoView({ block: "nearest" });
  });
  if (view.state === "open") return null;
  const isOpen = view.state === "wrong" || view.state === "half";
  return /* @__PURE__ */ u3("div", { class: "rl-feedback", ref, tabIndex: -1, role: "group", "aria-label": title, children: [
    /* @__PURE__ */ u3(Notice, { kind: isDanger ? "danger" : KIND[view.state], title, children }),
    /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      view.state !== "right" && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: onAgain, children: t3(again) }),
      isOpen && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: onShow, children: t3("lesson.show") })
    ] })
  ] });
}
function Mark({ t: t3, view, at }) {
  const isRight = (view.right || []).includes(at);
  const isHarmful = view.harmful.includes(at);
  const isChosen = view.chosen.includes(at);
  return /* @__PURE__ */ u3(k, { children: [
    isRight && /* @__PURE__ */ u3("small", { class: "rl-mark is-right", children: [
      /* @__PURE__ */ u3(Icon, { name: "check", size: 18 }),
      t3("lesson.is_right")
    ] }),
    isHarmful && /* @__PURE__ */ u3("small", { class: "rl-mark is-harmful", children: [
      /* @__PURE__ */ u3(Icon, { name: "danger", size: 18 }),
      t3("lesson.harmful")
    ] }),
    isChosen && /* @__PURE__ */ u3("small", { class: "rl-mark", children: t3("lesson.is_chosen") })
  ] });
}
function Answers({ store, t: t3, asked, view, choose: choose2 = 1, wrong = "lesson.wrong", isWaiting, onSend }) {
  const id = useId();
  const [picked2, setPicked] = d2([]);
  const [isAsking, setAsking] = d2(false);
  const isOpen = view.state === "open";
  y2(() => {
    if (isOpen) setPicked([]);
  }, [isOpen]);
  const shown = isOpen ? picked2 : view.chosen;
  const pick2 = (at, isOn) => {
    setAsking(false);
    setPicked(choose2 === 1 ? [at] : isOn ? [...picked2, at] : picked2.filter((each) => each !== at));
  };
  const check = () => picked2.length === choose2 ? onSend("answer", { chosen: picked2 }) : setAsking(true);
  const title = view.state === "right" ? t3("lesson.right") : view.state === "shown" ? t3("lesson.shown") : view.harmful.length ? t3("lesson.feature.harmful") : t3(wrong);
  const missing = choose2 === 1 ? t3("lesson.check.first") : t3("lesson.check.number", { n: choose2 });
  return /* @__PURE__ */ u3("div", { class: "rl-answers", children: [
    /* @__PURE__ */ u3("fieldset", { disabled: !isOpen || isWaiting, "aria-describedby": isAsking ? `${id}-missing` : void 0, children: [
      /* @__PURE__ */ u3("legend", { class: "rl-ask", children: [
        /* @__PURE__ */ u3(Spans, { spans: asked.ask, t: t3 }),
        " ",
        asked.choose !== void 0 && /* @__PURE__ */ u3("small", { children: t3("lesson.choose", { n: choose2 }) })
      ] }),
      asked.options.map((option, at) => /* @__PURE__ */ u3("label", { class: `rl-option${shown.includes(at) ? " is-on" : ""}${(view.right || []).includes(at) ? " is-right" : ""}`, children: [
        /* @__PURE__ */ u3("input", { type: choose2 === 1 ? "radio" : "checkbox", name: id, checked: shown.includes(at), onChange: (event) => pick2(at, event.currentTarget.checked) }),
        /* @__PURE__ */ u3("span", { children: /* @__PURE__ */ u3(Spans, { spans: option, t: t3 }) }),
        !isOpen && /* @__PURE__ */ u3(Mark, { t: t3, view, at })
      ] }, at))
    ] }),
    isWaiting && /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("lesson.feature.wait") }),
    isAsking && isOpen && /* @__PURE__ */ u3("p", { class: "rb-problem", role: "alert", id: `${id}-missing`, children: [
      /* @__PURE__ */ u3(Icon, { name: "caution" }),
      missing
    ] }),
    isOpen && !isWaiting && /* @__PURE__ */ u3("div", { class: "rb-row", children: /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: check, children: t3("lesson.check") }) }),
    /* @__PURE__ */ u3(Feedback, { store, t: t3, view, title, isDanger: view.state === "wrong" && view.harmful.length > 0, onAgain: () => onSend("again"), onShow: () => onSend("show"), children: view.why && /* @__PURE__ */ u3(Text, { blocks: view.why, t: t3 }) })
  ] });
}

// remedial_kit/clinic/js/lesson/cases.jsx
var DECISIONS = ["treat", "adapt", "refer"];
var URGENCIES = ["emergency", "same-day", "this-week", "routine"];
var ICONS2 = { right: "check", half: "caution", wrong: "caution", shown: "info" };
function Flags({ store, t: t3, part: part2, view }) {
  const firstOpen = view.items.findIndex((item) => !item.tries);
  const [at, setAt] = d2(Math.max(0, firstOpen));
  const count2 = part2.items.length;
  const move = (to) => {
    setAt(to);
    store.say(`${t3("lesson.flags.item", { at: to + 1, n: count2 })}: ${part2.items[to].who}. “${part2.items[to].says}”`);
  };
  return /* @__PURE__ */ u3("div", { class: "rl-page", children: [
    /* @__PURE__ */ u3("ol", { class: "rl-round", "aria-label": t3("lesson.flags.item", { at: at + 1, n: count2 }), children: view.items.map((item, n2) => /* @__PURE__ */ u3("li", { class: `${n2 === at ? "is-here " : ""}is-${item.state}`, "aria-current": n2 === at ? "step" : void 0, children: ICONS2[item.state] ? /* @__PURE__ */ u3(Icon, { name: ICONS2[item.state], size: 16 }) : n2 + 1 }, n2)) }),
    /* @__PURE__ */ u3(Flag, { store, t: t3, part: part2, at, item: part2.items[at], view: view.items[at] }, at),
    /* @__PURE__ */ u3("div", { class: "rb-row rl-walk", children: [
      at > 0 && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => move(at - 1), children: [
        /* @__PURE__ */ u3(Icon, { name: "left" }),
        t3("lesson.flags.back")
      ] }),
      at < count2 - 1 && /* @__PURE__ */ u3("button", { type: "button", class: `rb-button${view.items[at].tries ? " is-main" : ""}`, onClick: () => move(at + 1), children: [
        t3("lesson.flags.next"),
        /* @__PURE__ */ u3(Icon, { name: "right" })
      ] }),
      firstOpen < 0 && /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("lesson.flags.all", { n: count2 }) })
    ] })
  ] });
}
function Flag({ store, t: t3, part: part2, at, item, view }) {
  const [answer, setAnswer] = d2(view.answer);
  const [urgency, setUrgency] = d2(view.urgency);
  const isOpen = view.state === "open";
  y2(() => {
    if (!isOpen) return;
    setAnswer(null);
    setUrgency(null);
  }, [isOpen]);
  const send = (type, fields) => store.act(type, part2.id, { item: at, ...fields });
  const isWhole = answer && (answer !== "refer" || urgency);
  const option = (slug) => ({ slug, label: t3(`lesson.flags.${slug}`) });
  const words = { answer: t3(`lesson.flags.${view.right}`), urgency: view.right_urgency ? t3(`lesson.flags.${view.right_urgency}`) : "" };
  const told = view.right ? t3(view.right_urgency ? "lesson.flags.answer_when" : "lesson.flags.answer", words) : "";
  const titles = { right: t3("lesson.right"), half: t3("lesson.flags.half"), wrong: t3("lesson.flags.wrong"), shown: told };
  return /* @__PURE__ */ u3("section", { class: "rl-card", children: [
    /* @__PURE__ */ u3("p", { class: "rk-over", children: t3("lesson.flags.item", { at: at + 1, n: part2.items.length }) }),
    /* @__PURE__ */ u3("p", { class: "rl-whom", children: item.who }),
    /* @__PURE__ */ u3(Voice, { t: t3, text: item.says, size: "meet" }),
    /* @__PURE__ */ u3("fieldset", { class: "rl-plain", disabled: !isOpen, children: [
      /* @__PURE__ */ u3(Segments, { label: t3("lesson.flags.decide"), showLabel: true, options: DECISIONS.map(option), value: isOpen ? answer : view.answer, onChange: setAnswer }),
      (isOpen ? answer : view.answer) === "refer" && /* @__PURE__ */ u3(Segments, { label: t3("lesson.flags.urgency"), showLabel: true, options: URGENCIES.map(option), value: isOpen ? urgency : view.urgency, onChange: setUrgency })
    ] }),
    isOpen && /* @__PURE__ */ u3("div", { class: "rb-row", children: /* @__PURE__ */ u3("button", { type: "button", class: `rb-button ${isWhole ? "is-main" : "is-not-yet"}`, "aria-disabled": !isWhole, onClick: () => isWhole && send("answer", { answer, urgency }), children: t3("lesson.check") }) }),
    /* @__PURE__ */ u3(Feedback, { store, t: t3, view, title: titles[view.state] || "", onAgain: () => send("again"), onShow: () => send("show"), children: [
      view.why && /* @__PURE__ */ u3(Text, { blocks: view.why, t: t3 }),
      view.known && /* @__PURE__ */ u3(Known, { t: t3, known: view.known })
    ] })
  ] });
}
function Known({ t: t3, known }) {
  return /* @__PURE__ */ u3("div", { class: "rl-known", children: [
    /* @__PURE__ */ u3("p", { class: "rb-label", children: [
      t3("lesson.flags.behind"),
      ": ",
      known.name
    ] }),
    /* @__PURE__ */ u3("ul", { class: "rl-list", children: known.facts.map((fact, at) => /* @__PURE__ */ u3("li", { children: /* @__PURE__ */ u3(Spans, { spans: fact, t: t3 }) }, at)) })
  ] });
}
function KeyFeature({ store, t: t3, part: part2, view }) {
  const count2 = part2.features.length;
  return /* @__PURE__ */ u3("div", { class: "rl-page", children: [
    /* @__PURE__ */ u3("section", { class: "rl-card is-stem", children: [
      /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("lesson.case") }),
      /* @__PURE__ */ u3(Text, { blocks: part2.stem, t: t3 })
    ] }),
    part2.features.map((feature, at) => /* @__PURE__ */ u3("section", { class: "rl-card", "aria-label": t3("lesson.feature", { at: at + 1, n: count2 }), children: [
      /* @__PURE__ */ u3("p", { class: "rk-over", children: t3("lesson.feature", { at: at + 1, n: count2 }) }),
      /* @__PURE__ */ u3(
        Answers,
        {
          store,
          t: t3,
          asked: feature,
          view: view.features[at],
          choose: feature.choose,
          wrong: "lesson.feature.wrong",
          isWaiting: at > 0 && !view.features[at - 1].tries,
          onSend: (type, fields) => store.act(type, part2.id, { item: at, ...fields })
        }
      )
    ] }, at)),
    view.score && /* @__PURE__ */ u3(Notice, { kind: "plain", icon: "info", children: /* @__PURE__ */ u3("p", { children: t3("lesson.score", view.score) }) })
  ] });
}

// remedial_kit/clinic/js/lesson/guided.jsx
function Guided({ store, t: t3, part: part2, view }) {
  const clinic = T2(() => createStore(store.clinicModel(part2.id)), [part2.id]);
  y2(() => {
    clinic.open();
    return () => clinic.close();
  }, [clinic]);
  return /* @__PURE__ */ u3("div", { class: "rl-guided", children: [
    /* @__PURE__ */ u3("div", { class: "rl-beside", children: view.is_finished ? /* @__PURE__ */ u3(Ended, { t: t3, part: part2, view }) : /* @__PURE__ */ u3(Hints3, { store, t: t3, part: part2, view }) }),
    /* @__PURE__ */ u3("div", { class: "rl-clinic", children: /* @__PURE__ */ u3(App, { store: clinic }) })
  ] });
}
function Ended({ t: t3, part: part2, view }) {
  const words = part2.hints === "full" ? t3("lesson.guided.end.full") : t3("lesson.guided.end", { n: view.opened });
  return /* @__PURE__ */ u3(Notice, { kind: "good", live: true, children: [
    /* @__PURE__ */ u3("p", { children: words }),
    /* @__PURE__ */ u3("p", { children: t3("lesson.guided.debrief") })
  ] });
}
function Hints3({ store, t: t3, part: part2, view }) {
  const id = useId();
  const { due } = view;
  const seen = A2(due ? due.at : -1);
  const shown = due && !view.is_hidden ? due.rungs : [];
  y2(() => {
    const at = due ? due.at : -1;
    if (seen.current === at) return;
    seen.current = at;
    if (view.is_hidden) return;
    store.say(!due ? t3("lesson.hints.none") : shown.length ? t3("lesson.hints.news", { text: plain3(shown[0]) }) : t3("lesson.hints.closed"));
  });
  const more = () => {
    store.act("rung", part2.id, { hint: due.at, rungs: due.open + 1 });
  };
  const rungWord = !due || due.open === 0 ? "lesson.hints.first" : due.left === 1 ? "lesson.hints.last" : "lesson.hints.more";
  return /* @__PURE__ */ u3("section", { class: "rl-hints", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { children: [
      /* @__PURE__ */ u3("h3", { id, children: [
        /* @__PURE__ */ u3(Icon, { name: "info" }),
        t3("lesson.hints")
      ] }),
      due && /* @__PURE__ */ u3("span", { class: "rb-num", children: t3("lesson.hints.due", { at: due.at + 1, n: view.n }) }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", "aria-expanded": !view.is_hidden, onClick: () => store.act("hide", part2.id, { is_hidden: !view.is_hidden }), children: t3(view.is_hidden ? "lesson.hints.show" : "lesson.hints.hide") })
    ] }),
    !view.is_hidden && /* @__PURE__ */ u3("div", { class: "rl-rungs", children: [
      !due && /* @__PURE__ */ u3("p", { children: t3("lesson.hints.none") }),
      due && due.rungs.length > 0 && /* @__PURE__ */ u3("ol", { "aria-live": "polite", children: due.rungs.map((rung, at) => /* @__PURE__ */ u3("li", { children: /* @__PURE__ */ u3(Spans, { spans: rung, t: t3 }) }, `${due.at}.${at}`)) }),
      due && due.rungs.length === 0 && /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("lesson.hints.closed") }),
      due && due.left > 0 && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: more, children: t3(rungWord) })
    ] })
  ] });
}

// remedial_kit/clinic/js/lesson/looking.jsx
function Read({ t: t3, part: part2 }) {
  return /* @__PURE__ */ u3("div", { class: "rl-page", children: /* @__PURE__ */ u3(Text, { blocks: part2.text, t: t3 }) });
}
function Person({ person, children }) {
  return /* @__PURE__ */ u3("header", { class: "rl-person", children: [
    /* @__PURE__ */ u3("span", { class: "rk-avatar", "aria-hidden": "true", children: person.initials }),
    /* @__PURE__ */ u3("div", { children: [
      /* @__PURE__ */ u3("p", { class: "rk-name", children: person.name }),
      /* @__PURE__ */ u3("p", { class: "rk-line", children: [
        person.age,
        " · ",
        person.work
      ] })
    ] }),
    children
  ] });
}
var LISTED = ["impression", "note", "letter"];
function Watch({ store, t: t3, part: part2, view }) {
  const id = useId();
  const { step } = view;
  const last = part2.steps.length - 1;
  const shown = part2.steps[step];
  const go = (to) => {
    if (to < 0 || to > last || to === step) return;
    store.act("step", part2.id, { step: to });
    const next = part2.steps[to];
    store.say([t3("lesson.watch.step", { at: to + 1, n: last + 1 }), next.title, next.says && `“${next.says}”`, next.text].filter(Boolean).join(". "));
  };
  const onKeyDown = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(step + by);
  };
  const cost = shown.minutes ? t3("lesson.watch.cost", { n: shown.minutes }) : t3("lesson.watch.free");
  const when = [shown.visit > 1 && t3("lesson.watch.visit", { visit: shown.visit }), t3("lesson.watch.clock", { minute: shown.minute }), cost].filter(Boolean).join(", ");
  return /* @__PURE__ */ u3("div", { class: "rl-watch", role: "group", tabIndex: 0, "aria-label": t3("lesson.watch.visit_of", { name: part2.client.first_name }), "aria-describedby": `${id}-keys`, onKeyDown, children: [
    /* @__PURE__ */ u3(Person, { person: part2.client, children: /* @__PURE__ */ u3("p", { class: "rl-count", children: /* @__PURE__ */ u3("b", { children: t3("lesson.watch.step", { at: step + 1, n: last + 1 }) }) }) }),
    /* @__PURE__ */ u3("span", { class: "rk-meter rl-meter", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${100 * (step + 1) / (last + 1)}%` } }) }),
    /* @__PURE__ */ u3("div", { class: "rl-step", children: [
      /* @__PURE__ */ u3("div", { class: "rl-done", children: [
        /* @__PURE__ */ u3("p", { class: "rk-over", children: when }),
        /* @__PURE__ */ u3("h3", { children: shown.title }),
        shown.said.length > 0 && /* @__PURE__ */ u3("div", { children: [
          /* @__PURE__ */ u3("p", { class: "rb-label", children: t3(LISTED.includes(shown.act) ? "lesson.watch.listed" : "lesson.watch.said") }),
          /* @__PURE__ */ u3("ul", { class: "rl-list", children: shown.said.map((line2) => /* @__PURE__ */ u3("li", { children: line2 }, line2)) })
        ] }),
        /* @__PURE__ */ u3(Voice, { t: t3, text: shown.says, size: "answer" }),
        shown.text && /* @__PURE__ */ u3("p", { class: `rl-finding${shown.is_found ? " is-found" : ""}`, children: [
          /* @__PURE__ */ u3("span", { class: "rb-label", children: t3("lesson.watch.shows") }),
          shown.text
        ] })
      ] }),
      /* @__PURE__ */ u3("aside", { class: "rl-why", children: [
        /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("lesson.watch.why") }),
        /* @__PURE__ */ u3(Text, { blocks: shown.why, t: t3 }, step)
      ] })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rb-row rl-walk", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", "aria-disabled": step === 0, onClick: () => go(step - 1), children: [
        /* @__PURE__ */ u3(Icon, { name: "left" }),
        t3("lesson.watch.back")
      ] }),
      step < last && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: () => go(step + 1), children: [
        t3("lesson.watch.next"),
        /* @__PURE__ */ u3(Icon, { name: "right" })
      ] }),
      step === last && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => go(0), children: t3("lesson.watch.again") }),
      /* @__PURE__ */ u3("p", { class: "rb-small", id: `${id}-keys`, children: step === last ? t3("lesson.watch.end") : t3("lesson.watch.keys") })
    ] })
  ] });
}
function Question({ store, t: t3, part: part2, view }) {
  return /* @__PURE__ */ u3("div", { class: "rl-page", children: /* @__PURE__ */ u3(Answers, { store, t: t3, asked: part2, view, onSend: (type, fields) => store.act(type, part2.id, fields) }) });
}
function Pair({ store, t: t3, part: part2, view }) {
  const [one, two] = part2.clients;
  const cell = (row, person) => /* @__PURE__ */ u3("td", { "data-who": person.first_name, children: [
    /* @__PURE__ */ u3(Voice, { t: t3, text: row.says, size: "card" }),
    row.text && /* @__PURE__ */ u3("p", { class: `rl-finding${row.is_found ? " is-found" : ""}`, children: row.text })
  ] }, person.slug);
  return /* @__PURE__ */ u3("div", { class: "rl-page is-wide", children: [
    /* @__PURE__ */ u3("table", { class: "rl-pair", children: [
      /* @__PURE__ */ u3("caption", { class: "rb-sub", children: t3("lesson.pair.both") }),
      /* @__PURE__ */ u3("thead", { children: /* @__PURE__ */ u3("tr", { children: [
        /* @__PURE__ */ u3("th", { scope: "col", children: /* @__PURE__ */ u3("span", { class: "rb-hidden", children: t3("lesson.pair.what") }) }),
        part2.clients.map((person) => /* @__PURE__ */ u3("th", { scope: "col", children: /* @__PURE__ */ u3(Person, { person }) }, person.slug))
      ] }) }),
      /* @__PURE__ */ u3("tbody", { children: one.rows.map((row, at) => /* @__PURE__ */ u3("tr", { children: [
        /* @__PURE__ */ u3("th", { scope: "row", children: row.title }),
        cell(row, one),
        cell(two.rows[at], two)
      ] }, at)) })
    ] }),
    /* @__PURE__ */ u3(Answers, { store, t: t3, asked: part2, view, onSend: (type, fields) => store.act(type, part2.id, fields) })
  ] });
}
function Own({ store, t: t3, part: part2, view, label, rows = 5 }) {
  const id = useId();
  const text = store.get().texts[part2.id] ?? view.text;
  return /* @__PURE__ */ u3("div", { class: "rl-own", children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: id, children: label }),
    /* @__PURE__ */ u3("textarea", { id, class: "rb-input", rows, maxLength: 4e3, value: text, readOnly: Boolean(store.get().view.read_only), onInput: (event) => store.write(part2.id, event.currentTarget.value) })
  ] });
}
var typed = (store, part2, view) => (store.get().texts[part2.id] ?? view.text).trim();
function Write({ store, t: t3, part: part2, view }) {
  const model = A2(null);
  const wasShown = A2(view.is_shown);
  y2(() => {
    if (view.is_shown && !wasShown.current && model.current) model.current.focus();
    wasShown.current = view.is_shown;
  }, [view.is_shown]);
  const hasText = Boolean(typed(store, part2, view));
  return /* @__PURE__ */ u3("div", { class: "rl-page is-wide", children: [
    /* @__PURE__ */ u3("p", { class: "rl-ask", children: /* @__PURE__ */ u3(Spans, { spans: part2.ask, t: t3 }) }),
    /* @__PURE__ */ u3("div", { class: `rl-compare${view.model ? " is-two" : ""}`, children: [
      /* @__PURE__ */ u3(Own, { store, t: t3, part: part2, view, label: t3("lesson.write.yours"), rows: 7 }),
      view.model && /* @__PURE__ */ u3("section", { class: "rl-model", ref: model, tabIndex: -1, "aria-label": t3("lesson.write.model"), children: [
        /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("lesson.write.model") }),
        /* @__PURE__ */ u3(Text, { blocks: view.model, t: t3 })
      ] })
    ] }),
    !view.model && /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3("button", { type: "button", class: `rb-button ${hasText ? "is-main" : "is-not-yet"}`, "aria-disabled": !hasText, onClick: () => hasText && store.act("show", part2.id), children: t3("lesson.write.compare") }),
      !hasText && /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("lesson.write.first") })
    ] }),
    view.model && /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("lesson.write.hint") })
  ] });
}
var OPENS = { new: "lesson.alone.open", begun: "lesson.alone.on", finished: "lesson.alone.look" };
function Alone({ t: t3, part: part2, view }) {
  const { client } = part2;
  return /* @__PURE__ */ u3("div", { class: "rl-page", children: [
    /* @__PURE__ */ u3("section", { class: "rl-card", children: [
      /* @__PURE__ */ u3(Person, { person: client }),
      /* @__PURE__ */ u3(Voice, { t: t3, text: client.door, size: "answer" }),
      /* @__PURE__ */ u3("p", { class: `rb-state${view.state === "new" ? "" : " is-on"}`, children: [
        /* @__PURE__ */ u3(Icon, { name: view.state === "finished" ? "check" : view.state === "begun" ? "clock" : "info" }),
        t3(`lesson.alone.${view.state}`)
      ] })
    ] }),
    /* @__PURE__ */ u3(Text, { blocks: part2.text, t: t3 }),
    view.path && /* @__PURE__ */ u3("div", { class: "rb-row", children: [
      /* @__PURE__ */ u3(Open, { path: view.path, class: `rb-button${view.state === "finished" ? "" : " is-main"}`, children: [
        t3(OPENS[view.state], { name: client.first_name }),
        /* @__PURE__ */ u3(Icon, { name: "right" })
      ] }),
      /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("lesson.alone.how") })
    ] }),
    !view.path && /* @__PURE__ */ u3(Notice, { kind: "caution", children: /* @__PURE__ */ u3("p", { children: t3("lesson.client") }) })
  ] });
}

// remedial_kit/clinic/js/lesson/lab.jsx
var SIDES = ["a", "b"];
var MOST2 = 10;
function startOf(part2, tries, side) {
  const last = [...tries].reverse().find((row) => row.side === side);
  if (last) return last.setting;
  return { technique: part2.choose[0], region: part2.regions[0].slug, ...part2.start, is_turned: false, is_warmed: false };
}
var isSame = (one, two) => ["technique", "region", "pressure", "minutes", "is_turned", "is_warmed"].every((name) => one[name] === two[name]);
function Lab({ store, t: t3, part: part2, view }) {
  const name = part2.client.first_name;
  const hasText = Boolean(typed(store, part2, view));
  const mayExplain = view.tries.length >= 2 && hasText;
  return /* @__PURE__ */ u3("div", { class: "rl-page is-wide rl-lab", children: [
    /* @__PURE__ */ u3(Person, { person: part2.client, children: /* @__PURE__ */ u3("p", { class: "rl-count", children: [
      /* @__PURE__ */ u3("span", { class: "rb-label", children: t3("lesson.lab.measured") }),
      part2.measure
    ] }) }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: [
      t3("lesson.lab.afresh", { name }),
      " ",
      t3("lesson.model")
    ] }),
    /* @__PURE__ */ u3("div", { class: "rl-sides", children: SIDES.map((side) => /* @__PURE__ */ u3(Side, { side, store, t: t3, part: part2, view }, side)) }),
    view.tries.length > 0 && /* @__PURE__ */ u3(Tries, { t: t3, part: part2, tries: view.tries }),
    /* @__PURE__ */ u3("section", { class: "rl-card", children: [
      /* @__PURE__ */ u3("p", { class: "rl-ask", children: /* @__PURE__ */ u3(Spans, { spans: part2.ask, t: t3 }) }),
      /* @__PURE__ */ u3(Own, { store, t: t3, part: part2, view, label: t3("lesson.lab.write"), rows: 3 }),
      !view.explain && /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        /* @__PURE__ */ u3("button", { type: "button", class: `rb-button ${mayExplain ? "is-main" : "is-not-yet"}`, "aria-disabled": !mayExplain, onClick: () => mayExplain && store.act("show", part2.id), children: t3("lesson.lab.explain") }),
        !mayExplain && /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("lesson.lab.explain.first") })
      ] }),
      view.explain && /* @__PURE__ */ u3(Notice, { kind: "plain", title: t3("lesson.lab.explained"), live: true, children: /* @__PURE__ */ u3(Text, { blocks: view.explain, t: t3 }) })
    ] })
  ] });
}
function Side({ side, store, t: t3, part: part2, view }) {
  const id = useId();
  const [setting, setSetting] = d2(() => startOf(part2, view.tries, side));
  const result = [...view.tries].reverse().find((row) => row.side === side);
  const change2 = (patch) => setSetting({ ...setting, ...patch });
  const tryIt = () => store.act("try", part2.id, { side, setting });
  const letter = side.toUpperCase();
  return /* @__PURE__ */ u3("section", { class: "rl-card rl-side", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, children: t3("lesson.lab.side", { side: letter }) }),
    /* @__PURE__ */ u3(Controls, { t: t3, part: part2, setting, change: change2 }),
    /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main is-whole", onClick: tryIt, children: [
      t3("lesson.lab.try"),
      /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
        " ",
        t3("lesson.lab.side", { side: letter })
      ] })
    ] }),
    /* @__PURE__ */ u3("div", { "aria-live": "polite", children: result ? /* @__PURE__ */ u3(Result, { t: t3, part: part2, result, isOld: !isSame(setting, result.setting) }) : /* @__PURE__ */ u3("p", { class: "rb-empty", children: t3("lesson.lab.not_yet") }) })
  ] });
}
function Controls({ t: t3, part: part2, setting, change: change2 }) {
  const has = (name) => part2.vary.includes(name);
  const known = Object.fromEntries(part2.techniques.map((technique) => [technique.slug, technique]));
  const chosen = has("order") ? part2.choose.map((slug) => known[slug]) : [known[setting.technique]];
  const span = (name) => ({ low: Math.max(...chosen.map((each) => each[name].low)), high: Math.min(...chosen.map((each) => each[name].high)) });
  const [first, second] = part2.choose.map((slug) => known[slug].label);
  const warm = part2.warm && known[part2.warm];
  const choice = (rows) => rows.map(({ slug, label }) => ({ slug, label }));
  const choose2 = (technique) => {
    const fit = (name) => Math.min(known[technique][name].high, Math.max(known[technique][name].low, setting[name]));
    change2({ technique, pressure: fit("pressure"), minutes: fit("minutes") });
  };
  return /* @__PURE__ */ u3("div", { class: "rl-controls", children: [
    !has("technique") && !has("order") && /* @__PURE__ */ u3("p", { class: "rl-fixed", children: [
      /* @__PURE__ */ u3("span", { class: "rb-label", children: t3("lesson.lab.technique") }),
      chosen[0].label
    ] }),
    has("technique") && /* @__PURE__ */ u3(Segments, { label: t3("lesson.lab.technique"), showLabel: true, options: choice(part2.choose.map((slug) => known[slug])), value: setting.technique, onChange: choose2 }),
    has("region") && /* @__PURE__ */ u3(Segments, { label: t3("lesson.lab.region"), showLabel: true, options: choice(part2.regions), value: setting.region, onChange: (region) => change2({ region }) }),
    has("order") && /* @__PURE__ */ u3(
      Segments,
      {
        label: t3("lesson.lab.order"),
        showLabel: true,
        value: setting.is_turned ? "turned" : "plain",
        onChange: (value) => change2({ is_turned: value === "turned" }),
        options: [{ slug: "plain", label: t3("lesson.lab.order.of", { first, then: second }) }, { slug: "turned", label: t3("lesson.lab.order.of", { first: second, then: first }) }]
      }
    ),
    has("before") && warm && /* @__PURE__ */ u3(
      Segments,
      {
        label: t3("lesson.lab.before"),
        showLabel: true,
        value: setting.is_warmed ? "yes" : "no",
        onChange: (value) => change2({ is_warmed: value === "yes" }),
        options: [{ slug: "no", label: t3("lesson.lab.before.no") }, { slug: "yes", label: t3("lesson.lab.before.yes", { technique: warm.label, n: warm.minutes.usual }) }]
      }
    ),
    has("pressure") && /* @__PURE__ */ u3(Pressure2, { t: t3, part: part2, value: setting.pressure, ...span("pressure"), onChange: (pressure) => change2({ pressure }) }),
    has("minutes") && /* @__PURE__ */ u3(NumberBox, { t: t3, label: t3("lesson.lab.minutes"), showLabel: true, unit: t3("lesson.lab.min"), value: setting.minutes, ...span("minutes"), onChange: (minutes) => change2({ minutes }) })
  ] });
}
function wordAt(words, value) {
  const at = Object.keys(words).map(Number).filter((number) => number <= value).sort((one, two) => two - one)[0];
  return words[at] || "";
}
function Pressure2({ t: t3, part: part2, value, low, high, onChange }) {
  const id = useId();
  const word = wordAt(part2.pressure_words, value);
  return /* @__PURE__ */ u3("div", { class: "rl-pressure", children: [
    /* @__PURE__ */ u3("label", { class: "rb-label", for: id, children: t3("lesson.lab.pressure") }),
    /* @__PURE__ */ u3("input", { id, type: "range", min: low, max: high, step: "1", value, "aria-valuetext": `${value}, ${word}`, onInput: (event) => onChange(Number(event.currentTarget.value)) }),
    /* @__PURE__ */ u3("span", { class: "rl-number", children: [
      /* @__PURE__ */ u3("b", { children: value }),
      " ",
      word
    ] })
  ] });
}
function Result({ t: t3, part: part2, result, isOld }) {
  if (result.problem) return /* @__PURE__ */ u3(Notice, { kind: "caution", children: /* @__PURE__ */ u3("p", { children: result.problem }) });
  const touch = result.touches[result.touches.length - 1];
  const discomfort = Math.max(...result.touches.map((each) => each.discomfort));
  const change2 = result.after - result.before;
  const word = change2 > 0 ? "more" : change2 < 0 ? "less" : "same";
  const amount = change2 ? `${Math.abs(change2)} ${result.unit} ${t3(`lesson.lab.${word}`)}` : t3("lesson.lab.same");
  return /* @__PURE__ */ u3("div", { class: `rl-result${isOld ? " is-old" : ""}`, children: [
    isOld && /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("lesson.lab.changed") }),
    /* @__PURE__ */ u3(Voice, { t: t3, text: touch.says, size: "card" }),
    /* @__PURE__ */ u3("dl", { children: [
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("dt", { children: part2.measure }),
        /* @__PURE__ */ u3("dd", { children: [
          /* @__PURE__ */ u3("b", { children: [
            result.before,
            " → ",
            result.after
          ] }),
          " ",
          result.unit,
          /* @__PURE__ */ u3("small", { children: amount })
        ] })
      ] }),
      /* @__PURE__ */ u3("div", { children: [
        /* @__PURE__ */ u3("dt", { children: t3("lesson.lab.discomfort") }),
        /* @__PURE__ */ u3("dd", { children: [
          /* @__PURE__ */ u3("span", { class: `rl-ten${touch.is_flare ? " is-danger" : ""}`, "aria-hidden": "true", children: Array.from({ length: MOST2 }, (_3, at) => /* @__PURE__ */ u3("i", { class: at < discomfort ? "is-on" : "" }, at)) }),
          /* @__PURE__ */ u3("b", { children: discomfort }),
          " ",
          t3("lesson.lab.of_ten")
        ] })
      ] })
    ] }),
    touch.is_flare && /* @__PURE__ */ u3("p", { class: "rl-mark is-harmful", children: [
      /* @__PURE__ */ u3(Icon, { name: "danger", size: 18 }),
      t3("lesson.lab.flare")
    ] }),
    touch.is_enough && /* @__PURE__ */ u3("p", { class: "rl-mark is-caution", children: [
      /* @__PURE__ */ u3(Icon, { name: "caution", size: 18 }),
      t3("lesson.lab.enough")
    ] }),
    /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("lesson.lab.why") }),
    /* @__PURE__ */ u3("p", { class: "rl-sentence", children: touch.sentence }),
    /* @__PURE__ */ u3("ul", { class: "rl-factors", children: touch.factors.map((factor) => /* @__PURE__ */ u3("li", { children: [
      /* @__PURE__ */ u3("span", { children: factor.name }),
      /* @__PURE__ */ u3("span", { class: "rb-bar", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${factor.value}%` } }) }),
      /* @__PURE__ */ u3("span", { class: "rb-num", children: t3("lesson.lab.factor", { value: factor.value }) })
    ] }, factor.name)) }),
    change2 !== 0 && result.told && /* @__PURE__ */ u3("p", { class: "rb-small", children: result.told })
  ] });
}
function Tries({ t: t3, part: part2, tries }) {
  const id = useId();
  const rows = tries.filter((row) => !row.problem);
  return /* @__PURE__ */ u3("div", { class: "rl-card", children: [
    /* @__PURE__ */ u3("h3", { id, children: t3("lesson.lab.tries") }),
    /* @__PURE__ */ u3("div", { class: "rl-scroll", role: "region", tabIndex: 0, "aria-labelledby": id, children: /* @__PURE__ */ u3("table", { class: "rb-table rl-tries", children: [
      /* @__PURE__ */ u3("thead", { children: /* @__PURE__ */ u3("tr", { children: [
        /* @__PURE__ */ u3("th", { scope: "col", children: t3("lesson.lab.tries.way") }),
        /* @__PURE__ */ u3("th", { scope: "col", children: t3("lesson.lab.tries.setting") }),
        /* @__PURE__ */ u3("th", { scope: "col", children: part2.measure }),
        /* @__PURE__ */ u3("th", { scope: "col", children: t3("lesson.lab.discomfort") })
      ] }) }),
      /* @__PURE__ */ u3("tbody", { children: rows.map((row) => /* @__PURE__ */ u3("tr", { children: [
        /* @__PURE__ */ u3("th", { scope: "row", children: row.side.toUpperCase() }),
        /* @__PURE__ */ u3("td", { children: row.label }),
        /* @__PURE__ */ u3("td", { children: [
          row.before,
          " → ",
          row.after,
          " ",
          row.unit
        ] }),
        /* @__PURE__ */ u3("td", { children: [
          Math.max(...row.touches.map((each) => each.discomfort)),
          " ",
          t3("lesson.lab.of_ten")
        ] })
      ] }, row.n)) })
    ] }) })
  ] });
}

// remedial_kit/clinic/js/lesson/lesson.jsx
var PARTS2 = {
  read: Read,
  watch: Watch,
  guided: Guided,
  alone: Alone,
  lab: Lab,
  pair: Pair,
  flags: Flags,
  key_feature: KeyFeature,
  question: Question,
  write: Write
};
var ICONS3 = {
  read: "book",
  watch: "look",
  guided: "hand",
  alone: "figure",
  lab: "test",
  pair: "swap",
  flags: "flag",
  key_feature: "list",
  question: "ask",
  write: "file"
};
var END = "end";
function Lesson({ store }) {
  return /* @__PURE__ */ u3(Shell, { store, kind: "rl", children: (state) => state.lesson && state.view ? /* @__PURE__ */ u3(Page, { store, state }) : /* @__PURE__ */ u3("div", { class: "rk-frame rk-loading", "aria-busy": "true", children: [
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {})
  ] }) });
}
function Page({ store, state }) {
  const id = useId();
  const { lesson, view, at, t: t3 } = state;
  const heading2 = A2(null);
  const seen = A2(at);
  y2(() => {
    if (seen.current === at) return;
    seen.current = at;
    const frame = heading2.current.closest(".rk-frame");
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
    if (!frame.querySelector(".rk-tabs :focus")) heading2.current.focus({ preventScroll: true });
  }, [at]);
  const part2 = lesson.parts.find((each) => each.id === at);
  const Part3 = part2 && PARTS2[part2.kind];
  return /* @__PURE__ */ u3("div", { class: `rk-frame rl-frame${part2 && part2.kind === "guided" ? " is-guided" : ""}`, children: [
    /* @__PURE__ */ u3(Head, { lesson, view, t: t3, isFirst: at === lesson.parts[0].id }),
    /* @__PURE__ */ u3(Steps3, { store, lesson, view, at, t: t3, panel: id }),
    state.notices.map((text) => /* @__PURE__ */ u3("div", { class: "rk-notice", children: [
      /* @__PURE__ */ u3(Icon, { name: "caution" }),
      /* @__PURE__ */ u3("p", { children: text }),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button is-bare", "aria-label": t3("frame.notice.close"), onClick: () => store.dropNotice(text), children: /* @__PURE__ */ u3(Icon, { name: "close" }) })
    ] }, text)),
    /* @__PURE__ */ u3("div", { class: "rk-body rl-body", role: "tabpanel", id, "aria-labelledby": `${id}-title`, children: [
      /* @__PURE__ */ u3("h2", { id: `${id}-title`, class: "rl-title", ref: heading2, tabIndex: -1, children: [
        part2 && /* @__PURE__ */ u3(Icon, { name: ICONS3[part2.kind] }),
        part2 ? part2.title : t3("lesson.end"),
        part2 && view.done.includes(part2.id) && /* @__PURE__ */ u3("small", { class: "rl-mark is-right", children: [
          /* @__PURE__ */ u3(Icon, { name: "check", size: 18 }),
          t3("lesson.done")
        ] })
      ] }),
      part2 ? /* @__PURE__ */ u3(Part3, { store, t: t3, part: part2, view: view.parts[part2.id] }, part2.id) : /* @__PURE__ */ u3(End, { store, lesson, view, t: t3 })
    ] }),
    /* @__PURE__ */ u3(Foot, { store, state })
  ] });
}
function Head({ lesson, view, t: t3, isFirst }) {
  const count2 = lesson.parts.length;
  const done = view.done.length;
  return /* @__PURE__ */ u3("header", { class: "rl-head", children: [
    /* @__PURE__ */ u3("div", { class: "rl-over", children: [
      lesson.home && /* @__PURE__ */ u3(Open, { path: lesson.home, class: "rk-home", children: [
        /* @__PURE__ */ u3(Icon, { name: "left" }),
        t3("lesson.home")
      ] }),
      /* @__PURE__ */ u3("p", { class: "rk-over", children: t3("lesson.over", { n: lesson.minutes }) })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rl-name", children: [
      /* @__PURE__ */ u3("h1", { children: lesson.title }),
      /* @__PURE__ */ u3("p", { class: "rl-progress", children: [
        /* @__PURE__ */ u3("span", { class: "rk-meter", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${100 * done / count2}%` } }) }),
        t3("lesson.progress", { done, n: count2 })
      ] })
    ] }),
    /* @__PURE__ */ u3("details", { class: "rl-about", open: isFirst && done === 0, children: [
      /* @__PURE__ */ u3("summary", { children: [
        t3("lesson.about"),
        /* @__PURE__ */ u3(Icon, { name: "down", size: 18 })
      ] }),
      /* @__PURE__ */ u3("div", { class: "rl-about-body", children: [
        /* @__PURE__ */ u3("div", { children: [
          /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("lesson.teaches") }),
          /* @__PURE__ */ u3("ul", { class: "rl-list", children: lesson.teaches.map((line2) => /* @__PURE__ */ u3("li", { children: line2 }, line2)) })
        ] }),
        /* @__PURE__ */ u3("div", { children: [
          /* @__PURE__ */ u3("p", { class: "rb-label", children: t3("lesson.leaves_out") }),
          /* @__PURE__ */ u3("p", { children: /* @__PURE__ */ u3(Spans, { spans: lesson.leaves_out, t: t3 }) }),
          /* @__PURE__ */ u3(Chapter, { lesson, t: t3 })
        ] })
      ] })
    ] })
  ] });
}
function Chapter({ lesson, t: t3 }) {
  const { slug, title, minutes } = lesson.chapter;
  return /* @__PURE__ */ u3("p", { class: "rl-chapter", children: [
    /* @__PURE__ */ u3(Icon, { name: "book" }),
    /* @__PURE__ */ u3(Book, { at: lesson.book, page: slug, children: t3("lesson.chapter", { title, n: minutes }) })
  ] });
}
function Steps3({ store, lesson, view, at, t: t3, panel }) {
  const row = useRow();
  const ids = [...lesson.parts.map((part2) => part2.id), END];
  const here = ids.indexOf(at);
  const name = (id) => {
    const part2 = lesson.parts.find((each) => each.id === id);
    return part2 ? part2.title : t3("lesson.end");
  };
  const tab = (id, place) => {
    const part2 = lesson.parts[place];
    const isDone2 = view.done.includes(id);
    return /* @__PURE__ */ u3(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": id === at,
        "aria-controls": panel,
        "data-roving": true,
        "data-follow": true,
        tabIndex: id === at ? 0 : -1,
        title: name(id),
        "aria-label": [part2 && t3(`lesson.kind.${part2.kind}`), part2 ? t3("lesson.part", { n: place + 1, title: part2.title }) : t3("lesson.end"), isDone2 && t3("lesson.done")].filter(Boolean).join(", "),
        onClick: () => store.openPart(id),
        children: [
          /* @__PURE__ */ u3("span", { class: `rl-dot${isDone2 ? " is-done" : ""}`, children: isDone2 ? /* @__PURE__ */ u3(Icon, { name: "check", size: 16 }) : part2 ? place + 1 : /* @__PURE__ */ u3(Icon, { name: "flag", size: 16 }) }),
          /* @__PURE__ */ u3("span", { children: part2 ? t3(`lesson.kind.${part2.kind}`) : t3("lesson.end") })
        ]
      },
      id
    );
  };
  const beside = (by) => {
    const id = ids[here + by];
    const words = id ? t3(by < 0 ? "lesson.go_back" : "lesson.go_on", { title: name(id) }) : t3("lesson.no_part");
    return /* @__PURE__ */ u3("button", { type: "button", class: "rb-icon-button", "aria-disabled": !id, "aria-label": words, onClick: () => id && store.openPart(id), children: /* @__PURE__ */ u3(Icon, { name: by < 0 ? "left" : "right" }) });
  };
  return /* @__PURE__ */ u3("nav", { class: "rk-steps rl-steps", "aria-label": t3("lesson.parts"), children: [
    /* @__PURE__ */ u3("div", { class: "rk-tabs", role: "tablist", "aria-label": t3("lesson.parts"), ...row, children: ids.map(tab) }),
    /* @__PURE__ */ u3("div", { class: "rk-pager", children: [
      beside(-1),
      /* @__PURE__ */ u3("p", { tabIndex: -1, children: [
        /* @__PURE__ */ u3("b", { children: lesson.parts[here] ? t3(`lesson.kind.${lesson.parts[here].kind}`) : t3("lesson.end") }),
        " ",
        here < lesson.parts.length && t3("lesson.part_of", { n: here + 1, parts: lesson.parts.length })
      ] }),
      beside(1)
    ] })
  ] });
}
function End({ store, lesson, view, t: t3 }) {
  const left = lesson.parts.filter((part2) => !view.done.includes(part2.id));
  return /* @__PURE__ */ u3("div", { class: "rl-page", children: [
    left.length === 0 && /* @__PURE__ */ u3(Notice, { kind: "good", children: /* @__PURE__ */ u3("p", { children: t3("lesson.end.all") }) }),
    left.length > 0 && /* @__PURE__ */ u3("section", { class: "rl-card", children: [
      /* @__PURE__ */ u3("h3", { children: t3("lesson.end.left") }),
      /* @__PURE__ */ u3("ul", { class: "rl-left", children: left.map((part2) => /* @__PURE__ */ u3("li", { children: /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: () => store.openPart(part2.id), children: [
        /* @__PURE__ */ u3(Icon, { name: ICONS3[part2.kind] }),
        part2.title
      ] }) }, part2.id)) })
    ] }),
    /* @__PURE__ */ u3("section", { class: "rl-card", children: [
      /* @__PURE__ */ u3("h3", { children: t3("lesson.end.next") }),
      /* @__PURE__ */ u3("p", { children: t3("lesson.end.course") }),
      /* @__PURE__ */ u3("div", { class: "rb-row", children: [
        lesson.home && /* @__PURE__ */ u3(Open, { path: lesson.home, class: `rb-button${left.length ? "" : " is-main"}`, children: [
          t3("lesson.end.go"),
          /* @__PURE__ */ u3(Icon, { name: "right" })
        ] }),
        lesson.book && /* @__PURE__ */ u3(Book, { at: lesson.book, page: lesson.chapter.slug, class: "rb-button", children: [
          /* @__PURE__ */ u3(Icon, { name: "book" }),
          t3("lesson.end.read", { n: lesson.chapter.minutes })
        ] })
      ] }),
      /* @__PURE__ */ u3("p", { class: "rb-small", children: t3("lesson.end.marks") })
    ] })
  ] });
}
var SAVED_ICONS = { none: "cloudempty", saving: "clock", saved: "cloud", problem: "caution" };
function Foot({ store, state }) {
  const { lesson, at, t: t3, saved } = state;
  const here = lesson.parts.findIndex((part2) => part2.id === at);
  const before = at === END ? lesson.parts[lesson.parts.length - 1] : lesson.parts[here - 1];
  const next = at === END ? null : lesson.parts[here + 1] || { id: END };
  return /* @__PURE__ */ u3("footer", { class: "rk-foot rl-foot", children: [
    /* @__PURE__ */ u3("div", { class: "rk-foot-left", children: /* @__PURE__ */ u3("div", { class: `rk-saved is-${saved.state}`, role: saved.state === "problem" ? "alert" : void 0, children: [
      /* @__PURE__ */ u3(Icon, { name: SAVED_ICONS[saved.state] }),
      /* @__PURE__ */ u3("span", { children: [
        t3(`lesson.saved.${saved.state}`),
        saved.problem ? /* @__PURE__ */ u3("small", { children: [
          " ",
          saved.problem
        ] }) : null
      ] }),
      saved.state === "problem" && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-small", onClick: store.retrySave, children: t3("lesson.saved.again") })
    ] }) }),
    /* @__PURE__ */ u3("div", { class: "rk-foot-right", children: [
      before && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button", onClick: () => store.openPart(before.id), children: [
        /* @__PURE__ */ u3(Icon, { name: "left" }),
        /* @__PURE__ */ u3("span", { class: "rl-long", children: t3("lesson.go_back", { title: before.title }) })
      ] }),
      next && /* @__PURE__ */ u3("button", { type: "button", class: "rb-button is-main", onClick: () => store.openPart(next.id), children: [
        /* @__PURE__ */ u3("span", { children: next.title ? t3("lesson.go_on", { title: next.title }) : t3("lesson.to_end") }),
        /* @__PURE__ */ u3(Icon, { name: "right" })
      ] })
    ] })
  ] });
}

// remedial_kit/clinic/js/lessonstore.js
var TEXT_PAUSE_MS = 400;
var NO_ANSWER_MS2 = 12e3;
var END2 = "end";
function createLessonStore(model) {
  let state = {
    lesson: null,
    view: null,
    at: null,
    texts: {},
    notices: [],
    t: speaker(null),
    saved: { state: "none", problem: null },
    polite: { text: "", n: 0 },
    urgent: { text: "", n: 0 }
  };
  const watchers = createWatchers();
  const clinics = /* @__PURE__ */ new Map();
  let owed = 0;
  let patience = null;
  let timer = null;
  let unsent = /* @__PURE__ */ new Map();
  const set = (patch) => {
    state = { ...state, ...patch };
    watchers.tell(state);
  };
  const say = (text, isUrgent = false) => {
    const region = isUrgent ? "urgent" : "polite";
    if (text) set({ [region]: { text, n: state[region].n + 1 } });
  };
  const tellSaved = (problem = state.saved.problem) => {
    const isEmpty = !state.view || !state.view.counter;
    const name = problem ? "problem" : owed > 0 || unsent.size ? "saving" : isEmpty ? "none" : "saved";
    set({ saved: { state: name, problem } });
  };
  const settle = () => {
    owed = Math.max(0, owed - 1);
    if (!owed) clearTimeout(patience);
    tellSaved();
  };
  const ask = (message) => {
    owed += 1;
    clearTimeout(patience);
    patience = setTimeout(() => tellSaved(state.t("frame.no_answer")), NO_ANSWER_MS2);
    tellSaved();
    model.send(message);
  };
  const takers = {
    lesson({ lesson, view }) {
      set({ lesson, t: speaker({ words: lesson.words, client: { name: "", pronoun: {} } }) });
      set({ view, at: state.at || view.at });
      tellSaved();
    },
    view({ view }) {
      set({ view });
      settle();
    },
    saved({ counter, problem }) {
      if (state.view) set({ view: { ...state.view, counter } });
      tellSaved(problem || null);
      if (state.view) window.dispatchEvent(new CustomEvent("remedial:changed", { detail: { id: state.view.id, counter } }));
    },
    clinic({ part: part2, message }) {
      (clinics.get(part2) || []).forEach((take) => take(message));
    },
    problem({ text }) {
      if (!state.notices.includes(text)) set({ notices: [...state.notices, text] });
      say(text, true);
      settle();
    }
  };
  const flush = () => {
    clearTimeout(timer);
    const texts = unsent;
    unsent = /* @__PURE__ */ new Map();
    for (const [part2, text] of texts) ask({ type: "text", part: part2, text });
  };
  const write = (part2, text) => {
    set({ texts: { ...state.texts, [part2]: text } });
    unsent.set(part2, text);
    clearTimeout(timer);
    timer = setTimeout(flush, TEXT_PAUSE_MS);
    tellSaved();
  };
  const act = (type, part2, fields = {}) => {
    flush();
    ask({ type, part: part2, ...fields });
  };
  const open = (at) => {
    flush();
    const { lesson, t: t3, view } = state;
    const left = lesson.parts.find((part2) => part2.id === state.at);
    if (left && left.kind === "read" && !view.done.includes(left.id)) ask({ type: "open", part: left.id });
    set({ at });
    ask({ type: "open", part: at });
    const place = lesson.parts.findIndex((part2) => part2.id === at);
    say(at === END2 ? t3("lesson.end") : `${t3("lesson.part_of", { n: place + 1, parts: lesson.parts.length })}: ${lesson.parts[place].title}`);
  };
  const retrySave = () => {
    tellSaved(null);
    model.send({ type: "save" });
  };
  const clinicModel = (part2) => ({
    send(message) {
      model.send({ type: "clinic", part: part2, message });
    },
    on(_event, taker) {
      clinics.set(part2, [...clinics.get(part2) || [], taker]);
    },
    off(_event, taker) {
      clinics.set(part2, (clinics.get(part2) || []).filter((each) => each !== taker));
    }
  });
  const talk = createTalk(model, { takers, hello: () => model.send({ type: "hello" }), isThere: () => state.lesson, leave: flush });
  return {
    get: () => state,
    subscribe: watchers.subscribe,
    open: talk.open,
    close() {
      talk.close();
      clearTimeout(patience);
    },
    refresh() {
      if (state.lesson) ask({ type: "refresh" });
    },
    dropNotice(text) {
      set({ notices: state.notices.filter((each) => each !== text) });
    },
    openPart: open,
    act,
    write,
    retrySave,
    say,
    clinicModel
  };
}

// remedial_kit/clinic/js/screens/modules.jsx
var LESSON_BUTTONS = { new: "home.start", open: "home.continue", finished: "home.again", unreadable: "home.start" };
function byPart(modules) {
  const parts = [];
  for (const module of modules) {
    const last = parts[parts.length - 1];
    if (last && last.part === module.part) last.modules.push(module);
    else parts.push({ part: module.part, modules: [module] });
  }
  return parts;
}
function Modules({ home, t: t3 }) {
  const id = useId();
  const rove = useRove();
  const here = home.modules.find((module) => module.is_here);
  const [open, setOpen] = d2(here ? here.slug : "");
  const before = A2(here && here.slug);
  y2(() => {
    const now = here && here.slug;
    if (now !== before.current && open === before.current) setOpen(now || "");
    before.current = now;
  });
  return /* @__PURE__ */ u3("section", { class: "rh-card rm-modules", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id, children: t3("home.modules") }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: home.done })
    ] }),
    /* @__PURE__ */ u3("div", { ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: byPart(home.modules).map(({ part: part2, modules }) => /* @__PURE__ */ u3(Part, { title: part2, children: modules.map((module) => /* @__PURE__ */ u3(Module, { module, home, t: t3, isOpen: module.slug === open, toggle: () => setOpen(module.slug === open ? "" : module.slug) }, module.slug)) }, modules[0].slug)) })
  ] });
}
function Part({ title, children }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, class: "rm-part", children: title }),
    /* @__PURE__ */ u3("ul", { children })
  ] });
}
function Module({ module, home, t: t3, isOpen, toggle }) {
  const id = useId();
  const kind = `is-${module.state}${module.is_here ? " is-here" : ""}${isOpen ? " is-unfolded" : ""}`;
  return /* @__PURE__ */ u3("li", { class: `rm-module ${kind}`, "data-row": module.slug, children: [
    /* @__PURE__ */ u3("button", { type: "button", class: "rm-toggle", "aria-expanded": isOpen, "aria-controls": isOpen ? id : void 0, "data-start": module.is_here || void 0, onClick: toggle, children: [
      /* @__PURE__ */ u3("span", { class: "rm-number", children: module.number }),
      /* @__PURE__ */ u3("span", { class: "rm-title", children: [
        module.title,
        module.state === "open" && !isOpen && /* @__PURE__ */ u3("small", { children: module.asks })
      ] }),
      /* @__PURE__ */ u3("span", { class: "rm-state", children: [
        module.state === "done" && /* @__PURE__ */ u3(Icon, { name: "check" }),
        module.label
      ] }),
      /* @__PURE__ */ u3("span", { class: "rh-bar", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${module.share}%` } }) }),
      module.pieces && /* @__PURE__ */ u3("span", { class: "rb-hidden", children: [
        ", ",
        module.pieces
      ] })
    ] }),
    isOpen && /* @__PURE__ */ u3(Inside, { id, module, home, t: t3 })
  ] });
}
function Inside({ id, module, home, t: t3 }) {
  const clients = module.clients.map((path) => home.clients.find((row) => row.path === path)).filter(Boolean);
  const graded = home.graded.find((row) => row.path === module.graded);
  const isLocked = module.state === "locked";
  return /* @__PURE__ */ u3("div", { id, class: "rm-inside", "data-no-rove": true, children: [
    /* @__PURE__ */ u3("p", { children: [
      module.asks,
      " ",
      module.minutes && /* @__PURE__ */ u3("span", { class: "rm-minutes", children: module.minutes })
    ] }),
    module.opens && /* @__PURE__ */ u3("p", { class: "rm-opens", children: [
      /* @__PURE__ */ u3(Icon, { name: "info" }),
      /* @__PURE__ */ u3("span", { children: module.opens })
    ] }),
    /* @__PURE__ */ u3(Things, { title: t3("home.module.chapters"), rows: module.chapters, children: (row) => /* @__PURE__ */ u3(Thing, { icon: "book", title: /* @__PURE__ */ u3(Book, { at: home.book, page: row.slug, children: row.title }), line: row.line }, row.slug) }),
    /* @__PURE__ */ u3(Things, { title: t3("home.module.lessons"), rows: module.lessons, children: (row) => /* @__PURE__ */ u3(
      Thing,
      {
        icon: row.icon,
        isDone: row.state === "finished",
        title: row.title,
        line: row.line,
        isCaution: row.state === "unreadable",
        go: !isLocked && { path: row.path, word: t3(LESSON_BUTTONS[row.state]), name: row.title },
        t: t3
      },
      row.path
    ) }),
    /* @__PURE__ */ u3(Things, { title: t3(clients.length > 1 ? "home.module.clients.some" : "home.module.clients"), rows: clients, children: (row) => /* @__PURE__ */ u3(Visit, { row, t: t3 }, row.path) }),
    /* @__PURE__ */ u3(Things, { title: t3("home.module.graded"), rows: graded ? [graded] : [], children: (row) => /* @__PURE__ */ u3(Visit, { row, t: t3 }, row.path) })
  ] });
}
var VISIT_ICONS = { open: "clock", finished: "check", unreadable: "caution" };
function Visit({ row, t: t3 }) {
  return /* @__PURE__ */ u3(
    Thing,
    {
      icon: VISIT_ICONS[row.state],
      isDone: row.state === "finished",
      isCaution: row.state === "unreadable",
      title: `${row.name}, ${row.work}`,
      line: row.line,
      go: { path: row.path, word: row.button, name: row.name },
      t: t3
    }
  );
}
function Things({ title, rows, children }) {
  const id = useId();
  if (!rows.length) return null;
  return /* @__PURE__ */ u3("div", { class: "rm-things", children: [
    /* @__PURE__ */ u3("h4", { id, children: title }),
    /* @__PURE__ */ u3("ul", { "aria-labelledby": id, children: rows.map(children) })
  ] });
}
function Thing({ icon, title, line: line2, go, isDone: isDone2, isCaution, t: t3 }) {
  return /* @__PURE__ */ u3("li", { class: `rm-thing${isDone2 ? " is-done" : ""}${isCaution ? " is-caution" : ""}`, children: [
    icon ? /* @__PURE__ */ u3(Icon, { name: icon, size: 18 }) : /* @__PURE__ */ u3("i", { class: "rm-dot", "aria-hidden": "true" }),
    /* @__PURE__ */ u3("span", { class: "rm-what", children: title }),
    /* @__PURE__ */ u3("span", { class: "rm-line", children: line2 }),
    go && /* @__PURE__ */ u3(Open, { path: go.path, class: "rb-link is-small", "aria-label": t3("home.button", { button: go.word, name: go.name }), children: go.word })
  ] });
}

// remedial_kit/clinic/js/screens/progress.js
function progressSheet(home, t3) {
  const who = (row) => `${row.full_name}, ${row.age}, ${row.work}`;
  const lists = [[t3("home.clients"), home.clients], [t3("home.graded"), home.graded]].filter(([, rows]) => rows.length);
  const points = (pillar) => pillar.value === null ? t3("home.pillars.not_yet") : `${pillar.value} ${t3("home.pillars.of")}`;
  const moduleRow = ({ number, title, label, pieces }) => [`${number}. ${title}`, [label, pieces].filter(Boolean).join(", ")];
  const { last } = home;
  return sheet({
    language: t3("b.language"),
    title: t3("home.page.title"),
    under: `${home.title} · ${today()}`,
    print: t3("home.page.print"),
    parts: [
      part(heading(t3("home.pillars")), line(t3("home.pillars.mean")), table([t3("home.pillars.head"), t3("home.pillars.points")], home.pillars.map((pillar) => [pillar.name, points(pillar)]))),
      home.modules.length ? part(heading(t3("home.modules")), line(home.done), table([t3("home.page.module"), t3("home.page.state")], home.modules.map(moduleRow))) : "",
      ...lists.map(([title, rows]) => part(heading(title), table([t3("home.page.client"), t3("home.page.state")], rows.map((row) => [who(row), row.line])))),
      last && last.total ? part(heading(t3("home.last")), line(`${last.total}, ${last.name}`), line(`${t3("home.last.try")} ${last.next}`)) : "",
      part(line(t3("home.model")))
    ]
  });
}

// remedial_kit/clinic/js/screens/home.jsx
var PILLAR_ICONS2 = { understanding: "waves", skills: "hand", art: "blend", knowledge: "home" };
var STATE_ICONS = { new: null, open: "clock", finished: "check", unreadable: "caution" };
var FILTERS = {
  all: { word: "home.filter.all", states: ["new", "open", "finished", "unreadable"] },
  new: { word: "home.filter.new", states: ["new"] },
  open: { word: "home.filter.open", states: ["open", "unreadable"] },
  finished: { word: "home.filter.finished", states: ["finished"] }
};
function Home({ store }) {
  return /* @__PURE__ */ u3(Shell, { store, kind: "rh", children: (state, size) => state.home ? /* @__PURE__ */ u3(Page2, { store, state, size }) : state.problem ? /* @__PURE__ */ u3(Trouble, { text: state.problem }) : /* @__PURE__ */ u3(Waiting, {}) });
}
function Waiting() {
  return /* @__PURE__ */ u3("div", { class: "rk-frame rk-loading", "aria-busy": "true", children: [
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {}),
    /* @__PURE__ */ u3("i", {})
  ] });
}
function Trouble({ text }) {
  return /* @__PURE__ */ u3("div", { class: "rk-frame", children: /* @__PURE__ */ u3("div", { class: "rk-notice rh-alone", role: "alert", children: [
    /* @__PURE__ */ u3(Icon, { name: "caution" }),
    /* @__PURE__ */ u3("p", { children: text })
  ] }) });
}
function Page2({ store, state, size }) {
  const { home, t: t3, problem } = state;
  const notice = problem || home.notice;
  return /* @__PURE__ */ u3("div", { class: "rk-frame", children: [
    /* @__PURE__ */ u3("header", { class: "rh-head", children: [
      /* @__PURE__ */ u3("h1", { children: home.title }),
      /* @__PURE__ */ u3("p", { children: home.welcome })
    ] }),
    notice && /* @__PURE__ */ u3("div", { class: "rk-notice", role: "status", children: [
      /* @__PURE__ */ u3(Icon, { name: "caution" }),
      /* @__PURE__ */ u3("p", { children: notice })
    ] }),
    /* @__PURE__ */ u3("div", { class: `rh-body${home.band ? "" : " is-bandless"}`, children: [
      home.band && /* @__PURE__ */ u3(Band, { band: home.band, t: t3 }),
      /* @__PURE__ */ u3(Pillars, { home, t: t3 }),
      home.modules.length > 0 && /* @__PURE__ */ u3(Modules, { home, t: t3 }),
      /* @__PURE__ */ u3("div", { class: "rh-side", children: [
        size === "wide" && home.to_see.paths.length > 0 && /* @__PURE__ */ u3(ToSee, { home, t: t3 }),
        /* @__PURE__ */ u3(Last, { last: home.last, t: t3 }),
        home.graded.length > 0 && /* @__PURE__ */ u3(Graded, { graded: home.graded, t: t3 }),
        /* @__PURE__ */ u3("p", { class: "rh-model", children: [
          /* @__PURE__ */ u3(Icon, { name: "book" }),
          /* @__PURE__ */ u3("span", { children: t3("home.model") })
        ] })
      ] }),
      home.clients.length > 0 && /* @__PURE__ */ u3(Clients, { clients: home.clients, t: t3, say: store.say })
    ] }),
    /* @__PURE__ */ u3(Foot2, { home, t: t3, from: { ...state, lookUp: store.lookUp } })
  ] });
}
function Band({ band, t: t3 }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rh-band", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("div", { children: [
      band.over && /* @__PURE__ */ u3("p", { class: "rh-over", children: band.over }),
      /* @__PURE__ */ u3("h2", { id, children: band.title }),
      band.says ? /* @__PURE__ */ u3("p", { class: "rh-voice", children: t3("home.says", { text: band.says }) }) : /* @__PURE__ */ u3("p", { children: band.text })
    ] }),
    band.path && /* @__PURE__ */ u3(Open, { path: band.path, class: "rh-go", "aria-label": t3("home.button", { button: band.button, name: band.name }), children: [
      band.button,
      /* @__PURE__ */ u3(Icon, { name: "right" })
    ] })
  ] });
}
function Pillars({ home, t: t3 }) {
  const id = useId();
  const isMarking = home.to_mark > 0;
  const note = isMarking ? t3("home.pillars.working", { n: home.to_mark }) : home.has_finished ? t3("home.pillars.mean") : "";
  return /* @__PURE__ */ u3("section", { class: "rh-card rh-pillars", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h2", { id, class: "rb-hidden", children: t3("home.pillars") }),
    /* @__PURE__ */ u3("ul", { children: home.pillars.map((pillar) => /* @__PURE__ */ u3("li", { children: [
      /* @__PURE__ */ u3("h3", { children: [
        /* @__PURE__ */ u3(Icon, { name: PILLAR_ICONS2[pillar.slug] }),
        pillar.name
      ] }),
      /* @__PURE__ */ u3("p", { class: "rh-about", children: pillar.about }),
      /* @__PURE__ */ u3("span", { class: "rh-bar", "aria-hidden": "true", children: /* @__PURE__ */ u3("i", { style: { width: `${pillar.value || 0}%` } }) }),
      /* @__PURE__ */ u3("p", { class: "rh-value", children: pillar.value === null ? t3("home.pillars.not_yet") : /* @__PURE__ */ u3(k, { children: [
        /* @__PURE__ */ u3("b", { children: pillar.value }),
        " ",
        t3("home.pillars.of")
      ] }) })
    ] }, pillar.slug)) }),
    note && /* @__PURE__ */ u3("p", { class: "rh-note", "aria-live": "polite", children: note })
  ] });
}
var searched = (row) => `${row.full_name} ${row.age} ${row.work} ${row.says} ${row.part} ${row.line}`;
function Clients({ clients, t: t3, say }) {
  const id = useId();
  const [filter, setFilter] = d2("all");
  const [query, setQuery] = d2("");
  const rove = useRove();
  const shown = T2(() => clients.filter((row) => FILTERS[filter].states.includes(row.state) && matches(searched(row), query)), [clients, filter, query]);
  const count2 = (name) => clients.filter((row) => FILTERS[name].states.includes(row.state)).length;
  const number = t3("home.shown", { n: shown.length });
  const isFirst = A2(true);
  y2(() => {
    if (!isFirst.current) say(number);
    isFirst.current = false;
  }, [filter, query]);
  const showAll = () => {
    setFilter("all");
    setQuery("");
  };
  const options = Object.entries(FILTERS).map(([name, { word }]) => ({ value: name, label: /* @__PURE__ */ u3(k, { children: [
    t3(word),
    " ",
    /* @__PURE__ */ u3("small", { children: count2(name) })
  ] }) }));
  return /* @__PURE__ */ u3("section", { class: "rh-card rh-clients", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id, children: t3("home.clients") }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: number })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rh-tools", children: [
      /* @__PURE__ */ u3("div", { class: "rb-search-box", children: [
        /* @__PURE__ */ u3(Icon, { name: "search" }),
        /* @__PURE__ */ u3("input", { type: "search", autocomplete: "off", "aria-label": t3("home.search"), placeholder: t3("home.search"), value: query, onInput: (event) => setQuery(event.currentTarget.value) })
      ] }),
      /* @__PURE__ */ u3(Choice, { label: t3("home.filter"), options, value: filter, onChange: setFilter })
    ] }),
    shown.length === 0 && /* @__PURE__ */ u3("div", { class: "rb-empty", children: [
      /* @__PURE__ */ u3("b", { children: t3("home.none") }),
      t3("home.none.hint"),
      /* @__PURE__ */ u3("button", { type: "button", class: "rb-link", onClick: showAll, children: t3("home.none.all") })
    ] }),
    /* @__PURE__ */ u3("div", { ref: rove.ref, onKeyDown: rove.onKeyDown, onFocusIn: rove.onFocusIn, children: grouped(shown, "part").map((group) => /* @__PURE__ */ u3(Part2, { group, t: t3 }, group.label)) })
  ] });
}
function Part2({ group, t: t3 }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h3", { id, class: "rh-part", children: group.label }),
    /* @__PURE__ */ u3("ul", { children: group.entries.map((row) => /* @__PURE__ */ u3(Client, { row, t: t3, title: "h4" }, row.path)) })
  ] });
}
function Client({ row, t: t3, title: Title }) {
  const icon = STATE_ICONS[row.state];
  return /* @__PURE__ */ u3("li", { class: `rh-client is-${row.state}`, "data-row": row.path, children: [
    /* @__PURE__ */ u3("span", { class: "rk-avatar", "aria-hidden": "true", children: row.initials }),
    /* @__PURE__ */ u3("div", { class: "rh-who", children: [
      /* @__PURE__ */ u3(Title, { class: "rh-name", children: [
        row.name,
        " ",
        /* @__PURE__ */ u3("span", { children: [
          row.age,
          " · ",
          row.work
        ] })
      ] }),
      /* @__PURE__ */ u3("p", { class: "rh-says", children: t3("home.says", { text: row.says }) }),
      /* @__PURE__ */ u3("p", { class: "rh-line", children: [
        icon && /* @__PURE__ */ u3(Icon, { name: icon }),
        row.line
      ] })
    ] }),
    /* @__PURE__ */ u3(Open, { path: row.path, class: `rb-button${row.state === "open" ? " is-main" : ""}`, "aria-label": t3("home.button", { button: row.button, name: row.name }), children: row.button })
  ] });
}
function ToSee({ home, t: t3 }) {
  const id = useId();
  const { paths: paths2, says } = home.to_see;
  const rows = paths2.map((path) => home.clients.find((row) => row.path === path)).filter(Boolean);
  return /* @__PURE__ */ u3("section", { class: "rh-card rh-graded rh-to-see", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("header", { class: "rb-head", children: [
      /* @__PURE__ */ u3("h2", { id, children: t3("home.to_see") }),
      /* @__PURE__ */ u3("span", { class: "rb-sub", children: says })
    ] }),
    /* @__PURE__ */ u3("ul", { children: rows.map((row) => /* @__PURE__ */ u3(Client, { row, t: t3, title: "h3" }, row.path)) })
  ] });
}
function Graded({ graded, t: t3 }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: "rh-card rh-graded", "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h2", { id, children: t3("home.graded") }),
    /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("home.graded.by") }),
    /* @__PURE__ */ u3("ul", { children: graded.map((row) => /* @__PURE__ */ u3(Client, { row, t: t3, title: "h3" }, row.path)) })
  ] });
}
function Last({ last, t: t3 }) {
  const id = useId();
  return /* @__PURE__ */ u3("section", { class: `rh-card rh-last${last ? "" : " is-empty"}`, "aria-labelledby": id, children: [
    /* @__PURE__ */ u3("h2", { id, children: t3("home.last") }),
    !last && /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("home.last.none") }),
    last && /* @__PURE__ */ u3("p", { children: [
      last.total && /* @__PURE__ */ u3("b", { children: last.total }),
      " ",
      /* @__PURE__ */ u3("span", { children: [
        last.name,
        ", ",
        last.part.toLowerCase()
      ] })
    ] }),
    last && last.is_due && /* @__PURE__ */ u3("p", { class: "rb-sub", children: t3("home.last.working") }),
    last && last.next && /* @__PURE__ */ u3("p", { class: "rh-try", children: [
      /* @__PURE__ */ u3("b", { children: t3("home.last.try") }),
      " ",
      last.next
    ] }),
    last && last.path && /* @__PURE__ */ u3(Open, { path: last.path, class: "rb-link", children: [
      t3("home.last.read"),
      /* @__PURE__ */ u3(Icon, { name: "right" })
    ] }),
    last && last.gone && /* @__PURE__ */ u3("p", { class: "rb-sub", children: last.gone })
  ] });
}
function Foot2({ home, t: t3, from }) {
  return /* @__PURE__ */ u3("footer", { class: "rk-foot", children: [
    /* @__PURE__ */ u3("div", { class: "rk-foot-left rh-foot-left", children: [
      /* @__PURE__ */ u3("p", { class: "rh-saved", children: [
        /* @__PURE__ */ u3(Icon, { name: "cloud" }),
        /* @__PURE__ */ u3("span", { children: home.saved })
      ] }),
      /* @__PURE__ */ u3(Lookups, { from, book: home.book })
    ] }),
    /* @__PURE__ */ u3("div", { class: "rk-foot-right", children: [
      home.book && /* @__PURE__ */ u3(Book, { at: home.book, page: "index", class: "rb-button", children: [
        /* @__PURE__ */ u3(Icon, { name: "book" }),
        t3("home.book")
      ] }),
      /* @__PURE__ */ u3(Paper, { label: t3("home.page"), make: () => progressSheet(home, t3), blocked: t3("home.page.blocked") })
    ] })
  ] });
}

// remedial_kit/clinic/js/index.jsx
var PLACES = {
  clinic: { create: createStore, Screen: App },
  home: { create: createHomeStore, Screen: Home },
  lesson: { create: createLessonStore, Screen: Lesson }
};
var STYLE_ID = "remedial-clinic-style";
function addStyle(page2) {
  const style = page2.getElementById(STYLE_ID) || page2.createElement("style");
  style.id = STYLE_ID;
  const text = `${frame_default}
${screens_default}
${home_default}
${modules_default}
${lesson_default}`;
  if (style.textContent !== text) style.textContent = text;
  if (!style.isConnected) page2.head.appendChild(style);
}
function render({ model, el }) {
  addStyle(el.ownerDocument);
  const place = PLACES[model.get && model.get("place") || "clinic"];
  const store = place.create(model);
  G(/* @__PURE__ */ u3(place.Screen, { store }), el);
  store.open();
  return () => {
    store.close();
    G(null, el);
  };
}
var index_default = { render };
export {
  index_default as default
};
