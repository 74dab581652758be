namespace MediaWatch.Portal.Shell;

/// <summary>The strict policy of every page: own files only, no inline script or style sheet, no frame of strangers.</summary>
static class SafetyHeaders
{
    public static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsSameOrigin()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(o => o.SameOrigin())
        .AddCrossOriginResourcePolicy(o => o.SameOrigin())
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrcElem().Self();
            csp.AddStyleSrcAttr().UnsafeInline(); // widths and popover positions that MudBlazor sets
            csp.AddImgSrc().Self().Data();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().Self();
        });
}
