using System.Collections.Frozen;

namespace PolicyBot.Documents.Text;

/// <summary>Writes simplified Chinese text of our own in traditional characters. Where one simplified character stands for several
/// traditional ones, the words around it decide; what is not known stays as it is.</summary>
public static class TraditionalChinese
{
    // Beside the characters by which the scripts are told apart: the simplified character, then the traditional one.
    const string Pairs =
        "强強弹彈临臨孪孿横橫抚撫万萬与與专專丝絲两兩个個丰豐丽麗举舉乌烏乡鄉于於云雲亿億伟偉侧側侦偵偿償冈岡几幾划劃刘劉厂廠厦廈吕呂后後咨諮复復娄婁将將尔爾尽盡岭嶺帅帥并並广廣庆慶当當怀懷惩懲晋晉晒曬枢樞枣棗栏欄桩樁沧滄泸瀘浏瀏滨濱潍濰涛濤湿濕烟煙炉爐玛瑪盐鹽碍礙"
        + "筑築粤粵绥綏绵綿织織纺紡纽紐绕繞罢罷脸臉艺藝芜蕪芦蘆荆荊萨薩虚虛衔銜让讓记記诸諸诺諾贝貝财財赣贛贵貴辽遼郑鄭郸鄲钦欽锂鋰锡錫锦錦顶頂饶饒驶駛驾駕鲁魯鹰鷹采採档檔陕陝枪槍柜櫃绑綁纠糾绎繹缓緩缔締缘緣辞辭迹跡郁鬱钻鑽铝鋁铸鑄锻鍛锋鋒镜鏡阀閥"
        + "阔闊阵陣雾霧韧韌颗顆鸿鴻龄齡奋奮奥奧妆妝娱娛宠寵寿壽尝嘗尘塵屿嶼岗崗巩鞏帧幀庐廬弯彎恳懇悬懸愤憤扑撲抢搶挤擠挡擋捞撈携攜撑撐斋齋昼晝晕暈暂暫杂雜杨楊枫楓栈棧梦夢榄欖氢氫汤湯沪滬泪淚泼潑浅淺浆漿涂塗涡渦淀澱渊淵渗滲滤濾滥濫滩灘澜瀾灾災烛燭"
        + "焕煥牺犧狮獅猎獵琐瑣疮瘡瘫癱皑皚皱皺盏盞盗盜矿礦砖磚硕碩碱鹼祸禍禅禪秽穢窃竊窍竅窑窯竖豎筛篩筹籌篮籃粪糞纤纖纬緯绘繪绝絕绢絹绣繡绪緒绳繩缆纜缝縫缠纏翘翹耸聳聋聾肠腸肤膚肿腫胀脹胁脅胆膽胜勝脉脈脏髒腊臘腾騰舰艦舱艙苍蒼茎莖荐薦荣榮莲蓮莱萊萝蘿"
        + "蒋蔣蔷薔蚁蟻蚕蠶蛮蠻蜡蠟衬襯袜襪袭襲誊謄讥譏讨討讽諷访訪诀訣诈詐诊診诗詩诞誕诱誘诵誦谅諒谊誼谋謀谐諧谓謂谜謎谦謙谱譜贞貞账賬贪貪贬貶赎贖赏賞赐賜赚賺赞贊赠贈赶趕趋趨跷蹺轧軋轰轟轴軸辉輝辊輥辐輻辕轅辖轄辑輯辙轍辩辯辫辮逻邏邓鄧邹鄒酝醞酱醬酿釀"
        + "钉釘钓釣钙鈣钛鈦钠鈉钨鎢钩鉤钮鈕铀鈾铃鈴铅鉛铆鉚铍鈹铲鏟锅鍋锈鏽锌鋅锐銳锑銻锚錨锤錘锥錐锰錳锯鋸镀鍍镍鎳镶鑲闪閃闯闖闷悶闹鬧阁閣阐闡阴陰陨隕顷頃顽頑颂頌颇頗颈頸颠顛颤顫飓颶饥飢饱飽饲飼饼餅馈饋馒饅驭馭驰馳驳駁驴驢驼駝骂罵骄驕骆駱骏駿骤驟鲍鮑"
        + "鲸鯨鸣鳴鸦鴉鸭鴨鸽鴿鹅鵝鹏鵬";

    // In both scripts the same character, though it also simplifies another one.
    const string Kept = "里着占伙剩";

    // Words whose characters are written differently in other words.
    static readonly (string Simplified, string Traditional)[] Words =
    [
        .. "制造製造 制成製成 制药製藥 制品製品 研制研製 复制複製 复合複合 复杂複雜 重复重複 标准標準 水准水準 准备準備 关系關係 联系聯繫 维系維繫 干部幹部 骨干骨幹 主干主幹 干线幹線"
            .Split(' ').Concat("征集徵集 征收徵收 征信徵信 特征特徵 沈阳瀋陽 印制印製 定制定製 银发銀髮 包干包乾 新余新餘 注册註冊 注明註明 备注備註 旅游旅遊 游客遊客 游戏遊戲 周期週期 周年週年 并购併購 合并合併 兼并兼併 哪里哪裡 这里這裡 里面裡面 皇后皇后 云云云云 头发頭髮 借口藉口 松开鬆開 宽松寬鬆 面粉麵粉 面条麵條 收获收穫"
            .Split(' ')).Select(word => (word[..2], word[2..])),
    ];

    /// <summary>The traditional characters that only this class knows, with their simplified forms.</summary>
    internal static IEnumerable<KeyValuePair<char, char>> Simplified =>
        Enumerable.Range(0, Pairs.Length / 2).Select(i => KeyValuePair.Create(Pairs[(2 * i) + 1], Pairs[2 * i]))
            .Concat(Words.SelectMany(word => word.Traditional.Zip(word.Simplified)).Where(pair => pair.First != pair.Second)
                .Select(pair => KeyValuePair.Create(pair.First, pair.Second)));

    static readonly FrozenDictionary<char, char> Traditional = ChineseScripts.Both.Where(pair => !Kept.Contains(pair.Simplified))
        .Concat(Enumerable.Range(0, Pairs.Length / 2).Select(i => (Simplified: Pairs[2 * i], Traditional: Pairs[(2 * i) + 1])))
        .DistinctBy(pair => pair.Simplified)
        .ToFrozenDictionary(pair => pair.Simplified, pair => pair.Traditional);

    /// <summary>The text in traditional characters; as long as the text.</summary>
    /// <param name="text">Text in simplified characters.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (simplified, traditional) in Words)
            text = text.Replace(simplified, traditional, StringComparison.Ordinal);
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = Traditional.GetValueOrDefault(from[i], from[i]);
        });
    }
}
