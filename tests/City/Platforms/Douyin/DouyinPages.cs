using System.Net;
using System.Text.Json;

namespace MediaWatch.City.Platforms.Douyin;

/// <summary>Douyin's pages: nearly empty, with a script that asks for what they show.</summary>
static class DouyinPages
{
    public static string User(CityAccount account, DateTimeOffset now) => Page($"{account.Name}的主页 - 抖音", $$"""
        <h1>{{WebUtility.HtmlEncode(account.Name)}}</h1><ul id="works"></ul>
        <script>
        const seed='{{WebNonce.Seed(now)}}',sec='{{DouyinSimulator.SecUidOf(account)}}';let cursor=0,more=true,busy=false;
        {{WebNonce.Script}}
        async function next(){
          if(busy||!more)return;busy=true;
          try{
            const q='sec_user_id='+sec+'&max_cursor='+cursor+'&count=18';
            const answer=JSON.parse(await(await fetch('/aweme/v1/web/aweme/post/?'+q+'&seed='+seed+'&nonce='+nonce(seed,q))).text());
            for(const work of answer.aweme_list||[]){const line=document.createElement('li');line.style.height='120px';line.textContent=work.desc;document.getElementById('works').append(line)}
            cursor=answer.max_cursor;more=!!answer.has_more;
          }catch(e){}
          busy=false;
        }
        const who='sec_user_id='+sec;fetch('/aweme/v1/web/user/profile/other/?'+who+'&seed='+seed+'&nonce='+nonce(seed,who));
        next();
        addEventListener('scroll',()=>{if(innerHeight+scrollY>=document.documentElement.scrollHeight-50)next()});
        </script>
        """);

    public static string Work(string id, DateTimeOffset now) => Page("抖音", $$"""
        <div id="work"></div>
        <script>
        const seed='{{WebNonce.Seed(now)}}';{{WebNonce.Script}}
        async function ask(path,q){return JSON.parse(await(await fetch('/aweme/v1/web/'+path+'?'+q+'&seed='+seed+'&nonce='+nonce(seed,q))).text())}
        (async()=>{
          try{const answer=await ask('aweme/detail/','aweme_id={{id}}');document.getElementById('work').textContent=answer.aweme_detail?answer.aweme_detail.desc:answer.filter_detail.detail_msg}catch(e){}
          try{await ask('comment/list/','aweme_id={{id}}&cursor=0&count=20')}catch(e){}
        })();
        </script>
        """);

    /// <summary>The page that is sent when a work is shared: with its data in the source.</summary>
    public static string Shared(JsonElement data) => Page("抖音", $"<div id=\"root\"></div><script>window._ROUTER_DATA = {data.GetRawText()}</script>");

    static string Page(string title, string body) => $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title></head><body>{body}</body></html>";
}
