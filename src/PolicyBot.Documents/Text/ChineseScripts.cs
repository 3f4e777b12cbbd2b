using System.Collections.Frozen;

namespace PolicyBot.Documents.Text;

/// <summary>Frequent characters that only one of the two Chinese scripts has. Characters that both write, with whatever
/// meaning (里, 后, 面, 台, 干, 制…), are left out.</summary>
static class ChineseScripts
{
    // Pairs: the simplified character, then the traditional one.
    const string Pairs =
        "国國学學发發业業产產东東车車长長门門开開关關来來会會时時实實对對动動机機电電经經济濟务務员員园園场場报報费費补補贴貼"
        + "请請说說认認证證评評议議设設计計论論订訂许許识識试試该該详詳语語误誤读讀课課调調谈談资資贷貸质質购購赔賠赛賽税稅软軟转轉"
        + "轻輕较較输輸边邊达達过過运運还還这這进進远遠连連适適选選递遞遗遺邮郵银銀针針钱錢铁鐵链鏈销銷锁鎖错錯键鍵镇鎮问問间間闻聞"
        + "阅閱队隊阳陽阶階际際陆陸险險难難须須项項顺順顾顧预預领領频頻题題额額风風飞飛饮飲馆館马馬驱驅验驗鱼魚鸡雞点點齐齊龙龍"
        + "为為义義乐樂买買卖賣乱亂争爭亏虧亚亞亲親仅僅从從仓倉仪儀们們价價众眾优優伙夥传傳伤傷伦倫体體债債倾傾储儲儿兒党黨兰蘭"
        + "兴興养養兽獸内內册冊军軍农農冲衝决決况況净淨减減凤鳳凭憑击擊则則刚剛创創删刪别別剂劑剧劇剩賸劝勸办辦劳勞势勢励勵"
        + "区區医醫华華协協单單占佔卫衛厅廳历歷压壓厌厭县縣参參双雙变變叙敘号號叶葉吗嗎听聽启啟响響团團围圍图圖圆圓块塊坚堅坏壞"
        + "垦墾壮壯声聲处處备備够夠头頭夺奪奖獎妇婦妈媽孙孫宁寧宝寶审審宪憲宫宮宽寬宾賓导導寻尋层層届屆属屬岁歲岛島币幣师師帐帳带帶"
        + "帮幫庄莊库庫应應庙廟废廢异異弃棄张張归歸录錄彻徹径徑态態总總恒恆恶惡悦悅惊驚惯慣愿願戏戲战戰户戶扩擴执執扬揚扫掃护護"
        + "担擔拟擬拥擁拨撥择擇挂掛挥揮损損换換据據掷擲摄攝摆擺数數断斷无無旧舊显顯晓曉术術权權条條极極构構标標树樹样樣桥橋检檢楼樓"
        + "欢歡欧歐残殘毕畢气氣汇匯汉漢沟溝没沒泽澤洁潔测測浓濃润潤涨漲渐漸温溫湾灣满滿滚滾灭滅灯燈灵靈炼煉热熱爱愛牵牽状狀独獨"
        + "环環现現疗療监監盖蓋盘盤着著码碼础礎确確离離种種积積称稱稳穩穷窮竞競笔筆签簽简簡类類粮糧紧緊红紅约約级級纪紀纯純纲綱纳納"
        + "纵縱纷紛纸紙线線练練组組细細终終绍紹结結给給络絡统統继繼绩績续續维維综綜绿綠编編缩縮缴繳网網罗羅罚罰职職联聯肃肅脑腦"
        + "脱脫节節苏蘇范範药藥获獲营營虑慮虽雖蓝藍补補装裝规規视視览覽觉覺触觸誉譽订訂训訓讯訊讲講诉訴词詞译譯诚誠询詢谁誰谢謝"
        + "负負责責败敗货貨贡貢贫貧贯貫贸貿贺賀赁賃赋賦赖賴践踐跃躍轨軌轮輪载載辅輔辆輛农農迁遷迟遲违違遥遙邻鄰释釋里裏钟鐘钢鋼"
        + "铜銅闭閉闲閒闸閘陈陳随隨隐隱双雙静靜韩韓页頁颁頒颜顏飘飄饭飯驻駐骗騙鲜鮮鸟鳥麦麥黄黃齿齒么麼";

    /// <summary>All pairs, those of characters that both scripts have too.</summary>
    internal static IEnumerable<(char Simplified, char Traditional)> Both =>
        Enumerable.Range(0, Pairs.Length / 2).Select(i => (Pairs[2 * i], Pairs[(2 * i) + 1]));

    internal static FrozenSet<char> SimplifiedOnly { get; } = Pick(0);

    internal static FrozenSet<char> TraditionalOnly { get; } = Pick(1);

    /// <summary>The simplified form of characters that only traditional texts have.</summary>
    internal static FrozenDictionary<char, char> SimplifiedOf { get; } = Enumerable.Range(0, Pairs.Length / 2)
        .Where(i => TraditionalOnly.Contains(Pairs[(2 * i) + 1]))
        .DistinctBy(i => Pairs[(2 * i) + 1])
        .ToFrozenDictionary(i => Pairs[(2 * i) + 1], i => Pairs[2 * i]);

    private static FrozenSet<char> Pick(int which)
    {
        var both = "里着占伙范剩别况种叶黄内册么脱静净须";
        return Pairs.Where((_, i) => i % 2 == which).Except(both).Except(Pairs.Where((_, i) => i % 2 != which)).ToFrozenSet();
    }
}
