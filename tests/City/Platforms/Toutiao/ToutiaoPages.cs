using System.Net;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Toutiao;

/// <summary>Toutiao's pages: an account's asks for its feed by script; a post's has text and data in its source, and its script takes the data away.</summary>
static class ToutiaoPages
{
    public const string Deleted = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>今日头条</title></head><body><div class=\"error\"><p>抱歉，内容已删除</p><a href=\"/\">返回首页</a></div></body></html>";

    public static string User(CityAccount account, DateTimeOffset now) => Page($"{account.Name}的头条主页 - 今日头条", $$"""
        <h1>{{Encode(account.Name)}}</h1><div id="feed"></div>
        <script>
        const seed='{{WebNonce.Seed(now)}}',token='{{ToutiaoSimulator.TokenOf(account)}}';let before=0,more=true,busy=false;
        {{WebNonce.Script}}
        async function next(){
          if(busy||!more)return;busy=true;
          try{
            const q='category=profile_all&token='+token+'&max_behot_time='+before+'&aid=24&app_name=toutiao_web';
            const answer=JSON.parse(await(await fetch('/api/pc/list/user/feed?'+q+'&seed='+seed+'&_signature='+nonce(seed,q))).text());
            for(const cell of answer.data||[]){const line=document.createElement('p');line.style.height='140px';line.textContent=cell.title||cell.content;document.getElementById('feed').append(line)}
            if(!(answer.data||[]).length&&before===0&&answer.data)document.getElementById('feed').textContent='暂无内容';
            before=answer.next.max_behot_time;more=answer.has_more;
          }catch(e){}
          busy=false;
        }
        fetch('/api/pc/user/fans_stat?token='+token);
        next();
        addEventListener('scroll',()=>{if(innerHeight+scrollY>=document.documentElement.scrollHeight-50)next()});
        </script>
        """);

    public static string Post(CityPost post, DateTimeOffset now)
    {
        var title = ToutiaoPost.TitleOf(post, now);
        var paragraphs = ParagraphsOf(post);
        var pictures = PicturesOf(post);
        var body = ToutiaoPost.IsShort(post) ? $"<div class=\"weitoutiao-html\">{Encode(ToutiaoPost.ShortTextOf(post, now)).Replace("\n", "<br>", StringComparison.Ordinal)}</div>"
            : ToutiaoPost.IsVideo(post) ? $"<h1>{Encode(title)}</h1><div class=\"player\"></div>"
            : $"""<div class="article-content"><h1>{Encode(title)}</h1><div class="article-meta">{(post.Source is null ? "<span class=\"original-tag\">原创</span>" : "")}<span>{ToutiaoPost.TimeOf(post)}</span><span class="name"><a href="/c/user/token/{ToutiaoSimulator.TokenOf(post.Account)}/">{Encode(post.Account.Name)}</a></span></div><article class="syl-article-base tt-article-content">{paragraphs}{pictures}</article></div>""";
        var data = ToutiaoPost.LacksData(post) && !ToutiaoPost.IsVideo(post) ? "" : $"""<script id="RENDER_DATA" type="application/json">{Uri.EscapeDataString(Data(post, title, paragraphs, now).ToJsonString())}</script><script>document.getElementById('RENDER_DATA').remove()</script>""";
        return Page($"{title}-今日头条", body + data);
    }

    public static JsonObject Plain(CityPost post, DateTimeOffset now) => new()
    {
        ["success"] = true,
        ["data"] = new JsonObject
        {
            ["title"] = ToutiaoPost.TitleOf(post, now), ["content"] = ParagraphsOf(post) + PicturesOf(post), ["publish_time"] = post.PublishedAt.ToUnixTimeSeconds(),
            ["media_user"] = new JsonObject { ["screen_name"] = post.Account.Name }, ["is_original"] = post.Source is null, ["comment_count"] = post.CountsAt(now).Comments, ["digg_count"] = post.CountsAt(now).Likes,
        },
    };

    static JsonObject Data(CityPost post, string title, string paragraphs, DateTimeOffset now) => new()
    {
        ["data"] = new JsonObject
        {
            ["articleInfo"] = new JsonObject
            {
                ["title"] = title, ["source"] = post.Account.Name, ["content"] = paragraphs, ["publishTime"] = $"{post.PublishedAt.ToUnixTimeSeconds()}", ["itemId"] = ToutiaoPost.IdOf(post),
                ["itemCell"] = new JsonObject { ["itemCounter"] = ToutiaoPost.Counters(post, now) },
            },
        },
    };

    static string ParagraphsOf(CityPost post) => string.Concat(post.Paragraphs.Take(ToutiaoPost.IsVideo(post) ? 1 : int.MaxValue).Select(p => $"<p>{Encode(p)}</p>"));

    static string PicturesOf(CityPost post) =>
        post.Kind == PostKind.Pictures ? string.Concat(Enumerable.Range(1, 3).Select(n => $"<div class=\"pgc-img\"><img src=\"/pic/{ToutiaoPost.IdOf(post)}/{n}.jpg\"></div>")) : "";

    static string Encode(string text) => WebUtility.HtmlEncode(text);

    static string Page(string title, string body) => $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{Encode(title)}</title></head><body>{body}</body></html>";
}
