"""The words that a page puts around a plan: menus, labels, buttons, footers."""

import re

ANYWHERE = re.compile(
    # A site's licence and its owner.
    "ICP备|公网安备|网站标识码|版权所有|Copyright|©"
    # What a reader can do.
    "|无障碍(?:版|浏览)|网站地图|返回顶部|扫一扫"
    "|当前(?:的)?位置",
    re.IGNORECASE,
)
"""Words that no plan has."""

LABEL = re.compile(
    # The card of a document, as offices publish it.
    "(?:发布(?:时间|日期|机构|单位)|成文日期|发文(?:机关|机构|字号|日期)"
    "|公开(?:日期|方式)|生成日期|索引号|主题(?:词|分类)|信息来源|来源"
    # Counters of readers.
    "|浏览(?:次数|量)|点击(?:数|量|次数|率)|阅读(?:次数|量)?|访问量|字体|字号"
    # Who wrote it, and when.
    "|责任编辑|作者|编辑|审核|日期|时间|有效性"
    # Who runs the site.
    "|主办(?:单位)?|承办(?:单位)?|技术支持|联系我们|网站(?:主办|承办|名称)"
    "|分享(?:到|至)?):"
)
"""Labels of the page at the beginning of a line."""

BUTTONS = re.compile(
    r"[\[(【]*(?:"
    "(?:首页|登录|注册"
    # Buttons.
    "|打印(?:本页|此页|页面)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?"
    "|分享(?:到|至)?|微信|微博|QQ空间|朋友圈|二维码"
    # The size of letters, and other editions.
    "|大|中|小|字体|字号|搜索|繁体(?:版)?|English|手机版|客户端"
    # Turning over.
    r"|上一页|下一页|第\d+页|共\d+页|目录"
    # The departments of a government's site.
    "|政务公开|政务服务|互动交流|新闻中心)"
    # What stands between them.
    r"[\s>|/·:\[\]()【】\-—_<]*"
    ")+"
)
"""A line of nothing but buttons and menus."""

PAGE_NUMBER = re.compile(
    r"[-—–·]{1,3}\d{1,4}[-—–·]{1,3}|\d{1,4}/\d{1,4}|第\d{1,4}页(?:/?,?共\d{1,4}页)?"
)
"""-3-, 3/12."""
LEADERS = re.compile(r"[.…·]{3,}\s*\d{1,4}$")
"""A line of a table of contents: 一、总体要求……3."""

FOOT = re.compile(
    "(?:相关(?:链接|阅读|信息|文件|稿件|解读|新闻|推荐)|友情链接|上一篇|下一篇"
    "|热门推荐|延伸阅读)(?::|$)"
)
"""What begins the foot of a page: links follow, and nothing of the plan."""
